/* Part of Windows 10, missing in Wine 10: Qt6Core asks for these names when it is loaded. It needs what they do for
   legacy encodings only, which the program decodes without Qt; so each says "unsupported". */

#define EXPORTED __declspec(dllexport)
#define UNSUPPORTED 16

EXPORTED void *ucnv_open(const char *name, int *error) { (void)name; *error = UNSUPPORTED; return 0; }
EXPORTED const char *ucnv_getName(void *converter, int *error) { (void)converter; *error = UNSUPPORTED; return ""; }
EXPORTED const char *ucnv_getAvailableName(int number) { (void)number; return 0; }
EXPORTED const char *ucnv_getStandardName(void) { return 0; }
EXPORTED int ucnv_countAvailable(void) { return 0; }
EXPORTED int ucnv_fromUCountPending(void) { return 0; }
EXPORTED int ucnv_toUCountPending(void) { return 0; }
EXPORTED signed char ucnv_getMaxCharSize(void *converter) { (void)converter; return 4; }
EXPORTED void ucnv_close(void *converter) { (void)converter; }
EXPORTED void ucnv_reset(void *converter) { (void)converter; }
EXPORTED void UCNV_FROM_U_CALLBACK_SUBSTITUTE(void) {}
EXPORTED void UCNV_TO_U_CALLBACK_SUBSTITUTE(void) {}
EXPORTED void ucnv_cbFromUWriteUChars(void) {}
EXPORTED void ucnv_cbToUWriteUChars(void) {}
EXPORTED void ucnv_fromUnicode(void) {}
EXPORTED void ucnv_getFromUCallBack(void) {}
EXPORTED void ucnv_getToUCallBack(void) {}
EXPORTED void ucnv_setFromUCallBack(void) {}
EXPORTED void ucnv_setToUCallBack(void) {}
EXPORTED void ucnv_toUnicode(void) {}
