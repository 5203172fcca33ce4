/* Debian's libxml2 pulls ICU's headers in, which clash with the ICU inside Foundation. They only add
   trailing members to a struct that libxml2 allocates itself, so they can be left out. */
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/SAX2.h>
#include <libxml/HTMLparser.h>
#include <libxml/xmlerror.h>
