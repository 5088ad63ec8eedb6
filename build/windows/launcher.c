/* tier-viewer.exe and, with WINDOWED, "Tier Viewer.exe": they load Python from _internal and run start.py in it.

   PYTHON_LIBRARY and NAME are given by launcher.py as wide strings. */

#include <windows.h>
#include <shellapi.h>
#include <stdio.h>
#include <stdlib.h>
#include <wchar.h>

typedef int (*python_main)(int, wchar_t **);

static int fail(void)
{
    static const wchar_t words[] = NAME L" cannot start: its folder _internal is not whole. Please install it again.\n";
#ifdef WINDOWED
    MessageBoxW(NULL, words, NAME, MB_ICONERROR);
#else
    fputws(words, stderr);
#endif
    return 1;
}

/* The folder of Python, beside this program; 0 where its path is too long. */
static int internal_folder(wchar_t *path, DWORD size)
{
    DWORD length = GetModuleFileNameW(NULL, path, size);
    wchar_t *end;
    if (length == 0 || length >= size || !(end = wcsrchr(path, L'\\')))
        return 0;
    if ((size_t)(end - path) + wcslen(L"\\_internal\\" PYTHON_LIBRARY) >= size)
        return 0;
    wcscpy(end, L"\\_internal");
    return 1;
}

int main(void)
{
    static wchar_t path[32768];
    /* -I: neither the environment nor the current folder decides what is loaded. */
    static wchar_t *first[] = {L"-I", L"-m", L"start"};
    const int added = sizeof first / sizeof *first;
    int given = 0, i;
    wchar_t **words = CommandLineToArgvW(GetCommandLineW(), &given), **all;
    HMODULE python;
    python_main run;

    if (!words || given < 1 || !internal_folder(path, sizeof path / sizeof *path))
        return fail();
    /* No DLL is taken from the current folder or from PATH. */
    SetDefaultDllDirectories(LOAD_LIBRARY_SEARCH_DEFAULT_DIRS);
    AddDllDirectory(path);
    wcscat(path, L"\\" PYTHON_LIBRARY);
    if (!(python = LoadLibraryExW(path, NULL, LOAD_LIBRARY_SEARCH_DLL_LOAD_DIR | LOAD_LIBRARY_SEARCH_SYSTEM32)))
        return fail();
    if (!(run = (python_main)(void *)GetProcAddress(python, "Py_Main")))
        return fail();
    if (!(all = calloc(given + added + 1, sizeof *all)))
        return fail();
    all[0] = words[0];
    for (i = 0; i < added; i++)
        all[1 + i] = first[i];
    for (i = 1; i < given; i++)
        all[added + i] = words[i];
    return run(given + added, all);
}
