/* The most memory a command held at a time, in MB: peak COMMAND [ARGUMENT ...]. Small itself, because a process begins its count
   with what the one it was forked from held. */
#include <fcntl.h>
#include <stdio.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

int main(int argc, char **argv) {
    struct rusage usage;
    int status;
    pid_t child = fork();
    if (argc > 1 && child == 0) {
        int nothing = open("/dev/null", O_WRONLY);
        dup2(nothing, 1);
        dup2(nothing, 2);
        execvp(argv[1], argv + 1);
        _exit(127);
    }
    if (wait4(child, &status, 0, &usage) != child || status != 0) {
        fprintf(stderr, "peak: %s failed\n", argc > 1 ? argv[1] : "nothing");
        return 1;
    }
    printf("%.1f\n", usage.ru_maxrss / 1024.0);
    return 0;
}
