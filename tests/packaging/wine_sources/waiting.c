/* Stands for the program where only its being there matters: it runs until its input ends, and with a path it keeps that
   file from everybody else meanwhile. */

#include <windows.h>
#include <shellapi.h>

int main(void)
{
    char byte;
    DWORD count;
    int given;
    wchar_t **words = CommandLineToArgvW(GetCommandLineW(), &given);
    if (given > 1)
        CreateFileW(words[1], GENERIC_READ, 0, NULL, OPEN_EXISTING, 0, NULL);
    WriteFile(GetStdHandle(STD_OUTPUT_HANDLE), "ready\n", 6, &count, NULL);
    while (ReadFile(GetStdHandle(STD_INPUT_HANDLE), &byte, 1, &count, NULL) && count)
        ;
    return 0;
}
