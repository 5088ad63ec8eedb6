; What the installer and the uninstaller do with the files of an installed program. Each function exists twice, for NSIS
; keeps the two apart: ${UN} is empty in one and "un." in the other.
;
; A list names one file or folder a line, from the program's folder on; folders end with a backslash and stand before
; what is in them. Only what is on a list is ever moved or removed.

!macro UPKEEP UN

; Ends with ${CODE_RUNNING} where the program runs and is not closed.
Function ${UN}RefuseWhileRunning
  again:
  ClearErrors
  ; Windows lets nobody write to a program that runs.
  ${If} ${FileExists} "$INSTDIR\${CONSOLE}"
    FileOpen $0 "$INSTDIR\${CONSOLE}" a
    FileClose $0
  ${EndIf}
  ${If} ${FileExists} "$INSTDIR\${WINDOWED}"
    FileOpen $0 "$INSTDIR\${WINDOWED}" a
    FileClose $0
  ${EndIf}
  ${If} ${Errors}
    MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "${NAME} is running, or its folder may not be changed. Please close \
      it, then choose Retry." /SD IDCANCEL IDRETRY again
    SetErrorLevel ${CODE_RUNNING}
    Quit
  ${EndIf}
FunctionEnd

; Reads the next line of the list that is open as $R0 into $R1; the error flag is set behind the last one.
Function ${UN}NextListed
  ClearErrors
  FileRead $R0 $R1
  ${${UN}TrimNewLines} $R1 $R1
FunctionEnd

; Removes the folders of the list $R9 below $INSTDIR that are empty, the innermost first.
Function ${UN}RemoveListedFolders
  Push ""
  FileOpen $R0 "$R9" r
  ${Do}
    Call ${UN}NextListed
    ${If} ${Errors}
      ${ExitDo}
    ${EndIf}
    StrCpy $R2 $R1 1 -1
    ${If} $R2 == "\"
      Push $R1
    ${EndIf}
  ${Loop}
  FileClose $R0
  ${Do}
    Pop $R1
    ${If} $R1 == ""
      ${ExitDo}
    ${EndIf}
    RMDir "$INSTDIR\$R1"
  ${Loop}
FunctionEnd

!macroend

; Moves the files of the list $R9 that are in folder $R8 to folder $R7. $R6 is 1 where one of them could not be moved,
; after which nothing more is.
Function MoveListed
  StrCpy $R6 0
  FileOpen $R0 "$R9" r
  ${Do}
    Call NextListed
    ${If} ${Errors}
      ${ExitDo}
    ${EndIf}
    StrCpy $R2 $R1 1 -1
    ${If} $R2 == "\"
      CreateDirectory "$R7\$R1"
    ${ElseIf} ${FileExists} "$R8\$R1"
      Delete "$R7\$R1"
      ClearErrors
      Rename "$R8\$R1" "$R7\$R1"
      ${If} ${Errors}
        StrCpy $R6 1
        ${ExitDo}
      ${EndIf}
    ${EndIf}
  ${Loop}
  FileClose $R0
FunctionEnd

; Removes the files of the list $R9 below $INSTDIR, and the folders that are empty then.
Function un.RemoveListed
  FileOpen $R0 "$R9" r
  ${Do}
    Call un.NextListed
    ${If} ${Errors}
      ${ExitDo}
    ${EndIf}
    StrCpy $R2 $R1 1 -1
    ${If} $R2 != "\"
      Delete "$INSTDIR\$R1"
    ${EndIf}
  ${Loop}
  FileClose $R0
  Call un.RemoveListedFolders
FunctionEnd
