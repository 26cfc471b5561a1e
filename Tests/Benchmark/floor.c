/* The write floor: what a tree costs that makes its folders and writes its files, and nothing else.

       floor LIST FOLDER

   Each line of LIST is a folder, "d PATH", or a file, "f BYTES PATH"; a folder stands before what
   is in it. All files are written from one buffer, one after another. */

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { BUFFER_SIZE = 1 << 20 };

static char buffer[BUFFER_SIZE];

static void fail(const char *path) {
  fprintf(stderr, "floor: %s: %s\n", path, strerror(errno));
  exit(1);
}

static void write_file(const char *path, long long size) {
  int file = open(path, O_WRONLY | O_CREAT | O_EXCL, 0644);
  if (file < 0) fail(path);
  while (size > 0) {
    ssize_t written = write(file, buffer, size < BUFFER_SIZE ? (size_t)size : BUFFER_SIZE);
    if (written < 0) fail(path);
    size -= written;
  }
  if (close(file) != 0) fail(path);
}

int main(int count, char **arguments) {
  static char line[8192];
  if (count != 3) {
    fputs("usage: floor LIST FOLDER\n", stderr);
    return 2;
  }
  FILE *list = fopen(arguments[1], "r");
  if (list == NULL) fail(arguments[1]);
  if (mkdir(arguments[2], 0755) != 0 || chdir(arguments[2]) != 0) fail(arguments[2]);
  memset(buffer, 'x', sizeof buffer);
  while (fgets(line, sizeof line, list) != NULL) {
    line[strcspn(line, "\n")] = '\0';
    if (line[0] == 'd') {
      if (mkdir(line + 2, 0755) != 0) fail(line + 2);
    } else {
      char *path;
      long long size = strtoll(line + 2, &path, 10);
      write_file(path + 1, size);
    }
  }
  return 0;
}
