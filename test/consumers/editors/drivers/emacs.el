;;; Opens files in Emacs and writes what Flymake says of them.  -*- lexical-binding: t -*-
;; The environment names the files (EDITOR_FILES, a JSON array) and the report (EDITOR_REPORT).  Ends Emacs with an error when
;; a file isn't judged in time.
(require 'eglot)
(require 'json)
(setq auto-save-default nil
      make-backup-files nil
      eglot-autoshutdown t)

;; Packages that Debian doesn't have: only their modes, under which the files open.
(unless (locate-library "powershell")
  (define-derived-mode powershell-mode prog-mode "PowerShell")
  (add-to-list 'auto-mode-alist '("\\.ps1\\'" . powershell-mode)))
(unless (or (fboundp 'js-json-mode) (locate-library "json-mode"))
  (define-derived-mode json-mode prog-mode "JSON")
  (add-to-list 'auto-mode-alist '("\\.json\\'" . json-mode)))

(defconst driver-patience 60 "Seconds for one file.")
(defconst driver-severities '((eglot-error . "error") (eglot-warning . "warning") (eglot-note . "note")))

(defvar-local driver-judged nil)
(advice-add 'eglot-handle-notification :after
            (lambda (_server method &rest arguments)
              (when (eq method 'textDocument/publishDiagnostics)
                (when-let ((buffer (find-buffer-visiting (eglot--uri-to-path (plist-get arguments :uri)))))
                  (with-current-buffer buffer (setq driver-judged t))))))

(defun driver-place (position)
  "Line and column of POSITION as the command counts them: UTF-16 units from 1."
  (save-excursion
    (goto-char position)
    (list (line-number-at-pos)
          (1+ (/ (length (encode-coding-string
                          (buffer-substring-no-properties (line-beginning-position) position) 'utf-16le))
                 2)))))

(defun driver-finding (diagnostic)
  (let* ((told (alist-get 'eglot-lsp-diag (flymake-diagnostic-data diagnostic)))
         (from (driver-place (flymake-diagnostic-beg diagnostic)))
         (to (driver-place (flymake-diagnostic-end diagnostic))))
    (list :rule (plist-get told :code)
          :severity (alist-get (flymake-diagnostic-type diagnostic) driver-severities)
          :message (plist-get told :message)
          :shown (flymake-diagnostic-text diagnostic)
          :line (car from) :column (cadr from) :endLine (car to) :endColumn (cadr to))))

(defun driver-await (file)
  (let ((limit (+ (float-time) driver-patience)))
    (while (not driver-judged)
      (when (> (float-time) limit)
        (princ (format "no diagnostics came for %s\n" file) #'external-debugging-output)
        (kill-emacs 1))
      (accept-process-output nil 0.05))))

(defun driver-findings (file)
  (find-file file)
  ;; Eglot connects after a command; opening a file by a program isn't one.
  (run-hooks 'post-command-hook)
  (driver-await file)
  (flymake-start)
  (list :path file :findings (vconcat (mapcar #'driver-finding (flymake-diagnostics)))))

(let ((report (vconcat (mapcar #'driver-findings (json-parse-string (getenv "EDITOR_FILES"))))))
  (with-temp-file (getenv "EDITOR_REPORT") (insert (json-encode report)))
  (kill-emacs 0))
