; What Windows is told of the program, all of it for this person only: how to remove it, and which files it opens.

!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\${APP_ID}"
!define CLASSES "Software\Classes"
!define LIBRARY_CLASS "${CLASS}.Library"
!define CAPTURE_CLASS "${CLASS}.Capture"
!define APPLICATION "${CLASSES}\Applications\${WINDOWED}"

!macro RegisterUninstaller
  WriteRegStr HKCU "${UNINSTALL}" "DisplayName" "${NAME}"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayIcon" "$INSTDIR\${WINDOWED}"
  WriteRegStr HKCU "${UNINSTALL}" "Publisher" "${PUBLISHER}"
  WriteRegStr HKCU "${UNINSTALL}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${UNINSTALL}" "UninstallString" '"$INSTDIR\${UNINSTALLER}"'
  WriteRegStr HKCU "${UNINSTALL}" "QuietUninstallString" '"$INSTDIR\${UNINSTALLER}" /S'
  WriteRegDWORD HKCU "${UNINSTALL}" "EstimatedSize" ${SIZE_KB}
  WriteRegDWORD HKCU "${UNINSTALL}" "NoModify" 1
  WriteRegDWORD HKCU "${UNINSTALL}" "NoRepair" 1
!macroend

!macro WriteClass KEY TITLE PICTURE
  WriteRegStr HKCU "${KEY}" "" "${TITLE}"
  WriteRegStr HKCU "${KEY}\DefaultIcon" "" "${PICTURE}"
  WriteRegStr HKCU "${KEY}\shell\open\command" "" '"$INSTDIR\${WINDOWED}" open "%1"'
!macroend

; A capture may be opened with the program; what opens such files by default stays as it is.
!macro OfferFor SUFFIX
  WriteRegStr HKCU "${CLASSES}\${SUFFIX}\OpenWithProgids" "${CAPTURE_CLASS}" ""
  WriteRegStr HKCU "${APPLICATION}\SupportedTypes" "${SUFFIX}" ""
!macroend

!macro WithdrawFor SUFFIX
  DeleteRegValue HKCU "${CLASSES}\${SUFFIX}\OpenWithProgids" "${CAPTURE_CLASS}"
  DeleteRegKey /ifnosubkeys /ifnovalues HKCU "${CLASSES}\${SUFFIX}\OpenWithProgids"
  DeleteRegKey /ifnosubkeys /ifnovalues HKCU "${CLASSES}\${SUFFIX}"
!macroend

!macro RegisterFiles
  !insertmacro WriteClass "${CLASSES}\${LIBRARY_CLASS}" "${NAME} library" "$INSTDIR\${LIBRARY_ICON}"
  !insertmacro WriteClass "${CLASSES}\${CAPTURE_CLASS}" "${NAME} capture" "$INSTDIR\${WINDOWED},0"
  WriteRegStr HKCU "${CLASSES}\${LIBRARY_SUFFIX}" "" "${LIBRARY_CLASS}"
  WriteRegStr HKCU "${APPLICATION}" "FriendlyAppName" "${NAME}"
  WriteRegStr HKCU "${APPLICATION}\shell\open\command" "" '"$INSTDIR\${WINDOWED}" open "%1"'
  !insertmacro FOR_CAPTURES OfferFor
  !insertmacro TellExplorer
!macroend

!macro UnregisterFiles
  !insertmacro FOR_CAPTURES WithdrawFor
  ReadRegStr $0 HKCU "${CLASSES}\${LIBRARY_SUFFIX}" ""
  ${If} $0 == "${LIBRARY_CLASS}"
    DeleteRegKey HKCU "${CLASSES}\${LIBRARY_SUFFIX}"
  ${EndIf}
  DeleteRegKey HKCU "${CLASSES}\${LIBRARY_CLASS}"
  DeleteRegKey HKCU "${CLASSES}\${CAPTURE_CLASS}"
  DeleteRegKey HKCU "${APPLICATION}"
  !insertmacro TellExplorer
!macroend

; SHCNE_ASSOCCHANGED: icons and menus of files are read anew.
!macro TellExplorer
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
!macroend
