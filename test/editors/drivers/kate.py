"""Reads the diagnostics that Kate shows, as a screen reader does, and writes them to EDITOR_REPORT as a JSON array of texts.

Starts Kate with the arguments of the command line. Looks at it only when KATE_STARTED, what the server has said, has diagnostics:
what this process asks of an application that's only starting stays unanswered.
"""

import json
import os
import subprocess
import sys
import time

PATIENCE = 60  # seconds
NOT_SEARCHED = ('menu bar', 'tool bar', 'menu', 'combo box')


def awaited(what, attempt):
    limit = time.monotonic() + PATIENCE
    while time.monotonic() < limit:
        found = attempt()
        if found:
            return found
        time.sleep(0.2)
    sys.exit(f'Kate: no {what}')


def is_started():
    path = os.environ['KATE_STARTED']
    with open(path, encoding='utf-8') as said:
        return 'textDocument/publishDiagnostics' in said.read()


def find(item, fits):
    if item.getRoleName() in NOT_SEARCHED:
        return None
    if fits(item):
        return item
    for index in range(item.childCount):
        child = item.getChildAtIndex(index)
        found = child and find(child, fits)
        if found:
            return found
    return None


def application():
    import pyatspi
    for item in pyatspi.Registry.getDesktop(0):
        if item and item.name == 'kate':
            return item
    return None


def is_named(item, role, names):
    return item.getRoleName() == role and item.name in names


def tree():
    """The list of diagnostics: with tabs of that name below it, or in a view of its own in newer versions."""
    tabs = find(application(), lambda item: item.getRoleName() == 'page tab list'
                and item.childCount > 0 and item.getChildAtIndex(0).name == 'Diagnostics')
    return tabs and find(tabs.parent, lambda item: item.getRoleName() == 'tree')


def cells():
    shown = tree()
    names = [shown.getChildAtIndex(index).name for index in range(shown.childCount)] if shown else []
    # The header and the name of the file are there, too.
    return names if len(names) > 2 else None


def main():
    # Starts the registry of what can be read, so that Kate finds it.
    subprocess.run([sys.executable, '-c', 'import pyatspi; list(pyatspi.Registry.getDesktop(0))'], check=True)
    kate = subprocess.Popen(sys.argv[1:])
    try:
        awaited('language server', is_started)
        import pyatspi
        awaited('window', application)
        button = awaited('button for the view', lambda: find(
            application(), lambda item: is_named(item, 'check box', ('LSP', 'Diagnostics'))))
        place = button.queryComponent().getExtents(pyatspi.DESKTOP_COORDS)
        pyatspi.Registry.generateMouseEvent(place.x + place.width // 2, place.y + place.height // 2, 'b1c')
        texts = awaited('diagnostics', cells)
        with open(os.environ['EDITOR_REPORT'], 'w', encoding='utf-8') as report:
            json.dump(texts, report)
    finally:
        kate.kill()


main()
