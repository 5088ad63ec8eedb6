; The installer for Windows: for one person, without an administrator. installer.py gives the names, the version and the
; list of files (payload.nsh); nothing of them is written here.
;
; Silent: setup.exe /S [/ALLOWDOWNGRADE] [/D=C:\folder]. Exit codes: 0 done, 2 ended by NSIS, and those below.

!define CODE_NEWER 3      ; a newer version is installed
!define CODE_RUNNING 4    ; the program runs
!define CODE_NO_ROOM 5    ; files could not be written
!define CODE_UNFIT 6      ; this Windows, or this folder, will not do

Unicode true
; 64 bits where this NSIS can (Debian's); the one of nsis.sourceforge.io makes installers of 32 bits only.
!if /FileExists "${NSISDIR}/Stubs/lzma_solid-amd64-unicode"
  Target amd64-unicode
!endif
SetCompressor /SOLID lzma
SetCompressorDictSize 32
ManifestDPIAware true
ManifestSupportedOS Win10
RequestExecutionLevel user
AllowSkipFiles off
CRCCheck on

!include MUI2.nsh
!include LogicLib.nsh
!include FileFunc.nsh
!include TextFunc.nsh
!include WordFunc.nsh
!include WinVer.nsh
!include x64.nsh
!include "${PAYLOAD}"
!include registry.nsh
!include upkeep.nsh

!define UPDATE "$INSTDIR\update.tmp"

Name "${NAME}"
OutFile "${OUTFILE}"
BrandingText "${NAME} ${VERSION}"
InstallDir "$LOCALAPPDATA\Programs\${NAME}"
InstallDirRegKey HKCU "${UNINSTALL}" "InstallLocation"
VIProductVersion "${VERSION}.0"
VIAddVersionKey "ProductName" "${NAME}"
VIAddVersionKey "ProductVersion" "${VERSION}"
VIAddVersionKey "FileVersion" "${VERSION}"
VIAddVersionKey "FileDescription" "${NAME} Setup"
VIAddVersionKey "CompanyName" "${PUBLISHER}"
VIAddVersionKey "LegalCopyright" "${PUBLISHER}"

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_PAGE_CUSTOMFUNCTION_PRE SkipFolderOfUpgrade
!define MUI_PAGE_CUSTOMFUNCTION_LEAVE RefuseForeignFolder
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!define MUI_FINISHPAGE_RUN "$INSTDIR\${WINDOWED}"
!insertmacro MUI_PAGE_FINISH
!define MUI_UNCONFIRMPAGE_TEXT_TOP "${NAME} will be removed. Your libraries and settings stay on this computer."
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "English"

!insertmacro UPKEEP ""
!insertmacro UPKEEP "un."

Function .onInit
  ${IfNot} ${RunningX64}
  ${OrIfNot} ${AtLeastWin10}
    MessageBox MB_ICONSTOP "${NAME} needs Windows 10 or later on a 64-bit processor." /SD IDOK
    SetErrorLevel ${CODE_UNFIT}
    Quit
  ${EndIf}
  Call FindInstalled
  Call RefuseOverNewer
FunctionEnd

; An upgrade goes where the program is, whatever folder is asked for: it is never there twice.
Function FindInstalled
  ReadRegStr $0 HKCU "${UNINSTALL}" "InstallLocation"
  ${If} $0 != ""
  ${AndIf} ${FileExists} "$0\${LIST}"
    StrCpy $INSTDIR $0
  ${EndIf}
FunctionEnd

Function RefuseOverNewer
  ReadRegStr $0 HKCU "${UNINSTALL}" "DisplayVersion"
  ${If} $0 == ""
  ${OrIfNot} ${FileExists} "$INSTDIR\${LIST}"
    Return
  ${EndIf}
  ${VersionCompare} "$0" "${VERSION}" $1
  ${If} $1 != 1
    Return
  ${EndIf}
  ClearErrors
  ${GetParameters} $2
  ${GetOptions} $2 "/ALLOWDOWNGRADE" $3
  ${IfNot} ${Errors}
    Return
  ${EndIf}
  MessageBox MB_YESNO|MB_DEFBUTTON2|MB_ICONEXCLAMATION "${NAME} $0 is installed, which is newer than ${VERSION}. \
    Libraries that it has opened may not open in the older version. Install the older version all the same?" \
    /SD IDNO IDYES older
  SetErrorLevel ${CODE_NEWER}
  Quit
  older:
FunctionEnd

Function SkipFolderOfUpgrade
  ${If} ${FileExists} "$INSTDIR\${LIST}"
    Abort
  ${EndIf}
FunctionEnd

; A folder with files of others would mix them with ours.
Function RefuseForeignFolder
  ${If} ${FileExists} "$INSTDIR\${LIST}"
  ${OrIf} ${FileExists} "${UPDATE}\*.*"
    Return
  ${EndIf}
  FindFirst $0 $1 "$INSTDIR\*.*"
  ${DoWhile} $1 != ""
    ${If} $1 != "."
    ${AndIf} $1 != ".."
      ${ExitDo}
    ${EndIf}
    FindNext $0 $1
  ${Loop}
  FindClose $0
  ${If} $1 != ""
    MessageBox MB_ICONEXCLAMATION "The folder $INSTDIR holds other files. Please choose an empty or a new one." /SD IDOK
    ${IfNot} ${Silent}
      Abort ; the page stays
    ${EndIf}
    SetErrorLevel ${CODE_UNFIT}
    Quit
  ${EndIf}
FunctionEnd

Function RefuseWithoutRoom
  ${GetRoot} "$INSTDIR" $0
  ClearErrors
  ${DriveSpace} "$0\" "/D=F /S=K" $1
  ${If} ${Errors}
    Return
  ${EndIf}
  IntOp $2 ${SIZE_KB} + 1024
  ${If} $1 < $2
    MessageBox MB_ICONEXCLAMATION "The disk of $INSTDIR is too full: ${NAME} needs ${SIZE_MB} MB. Please free some \
      space, or choose another folder." /SD IDOK
    SetErrorLevel ${CODE_NO_ROOM}
    Quit
  ${EndIf}
FunctionEnd

Section
  ${If} ${Silent}
    Call RefuseForeignFolder
  ${EndIf}
  Call RefuseWhileRunning
  Call RefuseWithoutRoom
  Call Unpack
  Call TakePlace
  SetOutPath "$PROFILE"
  CreateShortCut "$SMPROGRAMS\${NAME}.lnk" "$INSTDIR\${WINDOWED}"
  ; PATH stays as it is: it may be longer than what NSIS can read, and would be cut.
  CreateShortCut "$SMPROGRAMS\${NAME} Command Line.lnk" "$SYSDIR\cmd.exe" \
    '/k "set "PATH=$INSTDIR;%PATH%" & ${CONSOLE} --help"' "$INSTDIR\${CONSOLE}"
  !insertmacro RegisterFiles
  !insertmacro RegisterUninstaller
SectionEnd

; Everything is written beside what is installed; what fails here leaves that as it was.
Function Unpack
  InitPluginsDir
  StrCpy $R5 "" ; the list of the version before, also of one whose upgrade was cut off
  ${If} ${FileExists} "$INSTDIR\${LIST}"
    StrCpy $R5 "$INSTDIR\${LIST}"
  ${ElseIf} ${FileExists} "${UPDATE}\old\${LIST}"
    StrCpy $R5 "${UPDATE}\old\${LIST}"
  ${EndIf}
  ${If} $R5 != ""
    CopyFiles /SILENT "$R5" "$PLUGINSDIR\old.txt"
  ${EndIf}
  RMDir /r "${UPDATE}"
  ClearErrors
  CreateDirectory "${UPDATE}\old"
  !insertmacro PAYLOAD_FILES "${UPDATE}\new"
  WriteUninstaller "${UPDATE}\new\${UNINSTALLER}"
  CopyFiles /SILENT "${UPDATE}\new\${LIST}" "$PLUGINSDIR\new.txt"
  SetOutPath "$INSTDIR" ; nothing can be moved out of the folder that one works in
  ${If} ${Errors}
    MessageBox MB_ICONEXCLAMATION "${NAME} could not be written to $INSTDIR. Please check that the folder may be \
      written and the disk is not full." /SD IDOK
    Abort
  ${EndIf}
FunctionEnd

; The files of the version before make room for the new ones; where that cannot be done, they come back.
Function TakePlace
  StrCpy $R6 0
  ${If} ${FileExists} "$PLUGINSDIR\old.txt"
    StrCpy $R9 "$PLUGINSDIR\old.txt"
    StrCpy $R8 "$INSTDIR"
    StrCpy $R7 "${UPDATE}\old"
    Call MoveListed
  ${EndIf}
  ${If} $R6 == 0
    StrCpy $R9 "$PLUGINSDIR\new.txt"
    StrCpy $R8 "${UPDATE}\new"
    StrCpy $R7 "$INSTDIR"
    Call MoveListed
    ${If} $R6 != 0
      StrCpy $R8 "$INSTDIR"
      StrCpy $R7 "${UPDATE}\new"
      Call MoveListed
      StrCpy $R6 1
    ${EndIf}
  ${EndIf}
  ${If} $R6 != 0
    ${If} ${FileExists} "$PLUGINSDIR\old.txt"
      StrCpy $R9 "$PLUGINSDIR\old.txt"
      StrCpy $R8 "${UPDATE}\old"
      StrCpy $R7 "$INSTDIR"
      Call MoveListed
    ${EndIf}
    MessageBox MB_ICONEXCLAMATION "A file in $INSTDIR is in use, so nothing was changed. Please close ${NAME} and \
      start this again." /SD IDOK
    Abort
  ${EndIf}
  ${If} ${FileExists} "$PLUGINSDIR\old.txt"
    StrCpy $R9 "$PLUGINSDIR\old.txt"
    Call RemoveListedFolders
  ${EndIf}
  RMDir /r "${UPDATE}"
FunctionEnd

Function .onInstFailed
  SetOutPath "$TEMP"
  RMDir /r "${UPDATE}"
  ; Only where nothing else is in it.
  RMDir "$INSTDIR"
  SetErrorLevel ${CODE_NO_ROOM}
FunctionEnd

Section Uninstall
  Call un.RefuseWhileRunning
  ${IfNot} ${FileExists} "$INSTDIR\${LIST}"
    MessageBox MB_ICONEXCLAMATION "$INSTDIR\${LIST} is missing, so nothing was removed. Please install ${NAME} once \
      more, then remove it." /SD IDOK
    SetErrorLevel ${CODE_UNFIT}
    Quit
  ${EndIf}
  InitPluginsDir
  CopyFiles /SILENT "$INSTDIR\${LIST}" "$PLUGINSDIR\old.txt"
  StrCpy $R9 "$PLUGINSDIR\old.txt"
  Call un.RemoveListed
  RMDir "$INSTDIR"
  Delete "$SMPROGRAMS\${NAME}.lnk"
  Delete "$SMPROGRAMS\${NAME} Command Line.lnk"
  !insertmacro UnregisterFiles
  DeleteRegKey HKCU "${UNINSTALL}"
SectionEnd
