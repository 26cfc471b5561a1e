#include <sqlite3.h>

// The macro SQLITE_TRANSIENT is a cast of -1, which Swift does not import.
static inline int sqlite3_bind_text_copied(
    sqlite3_stmt *statement, int index, const char *text, int count) {
  return sqlite3_bind_text(statement, index, text, count, SQLITE_TRANSIENT);
}
