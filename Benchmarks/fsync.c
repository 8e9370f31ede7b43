/* A disk whose syncs of one file begin to fail: a library for LD_PRELOAD, built and used by fsync.py.
 *
 * FSYNC_FILE   the file's path; only syncs of it fail.
 * FSYNC_FLAG   once this path is there,
 * FSYNC_AFTER  so many more syncs hold, and each one after them fails.
 *
 * A sync that fails loses what was written since the last one that held: each such block stands as before or as after,
 * at random, as on a disk that wrote some of them. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <limits.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

struct block {
  off64_t at;
  size_t size;
  char *before;
  struct block *next;
};

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static struct block *unsynced;
static int held;

static int is_the_file(int file) {
  const char *wanted = getenv("FSYNC_FILE");
  struct stat one, other;
  return wanted && fstat(file, &one) == 0 && stat(wanted, &other) == 0 && one.st_dev == other.st_dev &&
         one.st_ino == other.st_ino;
}

/* Keeps what stands where a write is going; beyond the end of the file that is zeros. */
static void keep(int file, size_t size, off64_t at) {
  struct block *block = malloc(sizeof *block);
  if (!block || !(block->before = calloc(1, size))) abort();
  block->at = at;
  block->size = size;
  if (pread64(file, block->before, size, at) < 0) abort();
  block->next = unsynced;
  unsynced = block;
}

static ssize_t write_for_real(int file, const void *bytes, size_t size, off64_t at) {
  static ssize_t (*real)(int, const void *, size_t, off64_t);
  if (!real) real = (ssize_t(*)(int, const void *, size_t, off64_t))dlsym(RTLD_NEXT, "pwrite64");
  return real(file, bytes, size, at);
}

ssize_t pwrite64(int file, const void *bytes, size_t size, off64_t at) {
  if (!is_the_file(file)) return write_for_real(file, bytes, size, at);
  pthread_mutex_lock(&lock);
  keep(file, size, at);
  ssize_t written = write_for_real(file, bytes, size, at);
  pthread_mutex_unlock(&lock);
  return written;
}

ssize_t pwrite(int file, const void *bytes, size_t size, off_t at) { return pwrite64(file, bytes, size, at); }

/* Whether this sync holds; what was kept is forgotten, or brought back where it does not. The newest comes first, so that
 * a block written twice ends as it was in the beginning. */
static int holds(int file) {
  const char *flag = getenv("FSYNC_FLAG"), *after = getenv("FSYNC_AFTER");
  int isFailing = flag && access(flag, F_OK) == 0 && held++ >= (after ? atoi(after) : 0);
  unsigned seed = (unsigned)(getpid() ^ held);
  while (unsynced) {
    struct block *block = unsynced;
    unsynced = block->next;
    if (isFailing && rand_r(&seed) % 2) write_for_real(file, block->before, block->size, block->at);
    free(block->before);
    free(block);
  }
  return !isFailing;
}

static int sync_file(int file, const char *name) {
  if (is_the_file(file)) {
    pthread_mutex_lock(&lock);
    int isHeld = holds(file);
    pthread_mutex_unlock(&lock);
    if (!isHeld) {
      errno = EIO;
      return -1;
    }
  }
  int (*real)(int) = (int (*)(int))dlsym(RTLD_NEXT, name);
  return real(file);
}

int fsync(int file) { return sync_file(file, "fsync"); }
int fdatasync(int file) { return sync_file(file, "fdatasync"); }
