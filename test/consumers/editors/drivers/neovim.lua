-- Opens files in Neovim and writes what its diagnostics say of them. The environment names the files (EDITOR_FILES, a JSON
-- array) and the report (EDITOR_REPORT). Ends Neovim with an error when a file isn't judged in time.
local files = vim.fn.json_decode(vim.env.EDITOR_FILES)
local PATIENCE_MS = 60000
local severities = { 'error', 'warning', 'information', 'hint' }

local judged = {}
vim.api.nvim_create_autocmd('DiagnosticChanged', {
  callback = function(event)
    judged[event.buf] = true
  end,
})

-- Columns as the command counts them: UTF-16 units from 1. Neovim has bytes from 0.
local function place(buffer, row, byte)
  local line = vim.api.nvim_buf_get_lines(buffer, row, row + 1, false)[1] or ''
  local _, units = vim.str_utfindex(line, math.min(byte, #line))
  return row + 1, units + 1
end

local function finding(buffer, diagnostic)
  local line, column = place(buffer, diagnostic.lnum, diagnostic.col)
  local end_line, end_column = place(buffer, diagnostic.end_lnum, diagnostic.end_col)
  return {
    rule = diagnostic.code or diagnostic.user_data.lsp.code,
    severity = severities[diagnostic.severity],
    message = diagnostic.message,
    line = line,
    column = column,
    endLine = end_line,
    endColumn = end_column,
  }
end

local report = {}
for _, file in ipairs(files) do
  vim.cmd('edit ' .. vim.fn.fnameescape(file))
  local buffer = vim.api.nvim_get_current_buf()
  if not vim.wait(PATIENCE_MS, function() return judged[buffer] end, 20) then
    io.stderr:write('no diagnostics came for ' .. file .. '\n')
    vim.cmd('cquit 1')
  end
  local findings = vim.tbl_map(function(diagnostic) return finding(buffer, diagnostic) end, vim.diagnostic.get(buffer))
  table.insert(report, { path = file, findings = findings })
end
vim.fn.writefile({ vim.fn.json_encode(report) }, vim.env.EDITOR_REPORT)
vim.cmd('qall!')
