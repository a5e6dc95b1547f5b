/* An instant card for benchmarks, at the driver vpcd on 127.0.0.1:PORT: a MIFARE Classic 1K to look at, which takes
   every key and reads alike in every block, and says 6D 00 to what is not for storage cards. A card that thinks, like our
   virtual one, is a process with pauses of its own; what is measured with this one is the programs and the service. */
#include <arpa/inet.h>
#include <netinet/tcp.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static const unsigned char atr[] = {0x3B, 0x8F, 0x80, 0x01, 0x80, 0x4F, 0x0C, 0xA0, 0, 0,
                                    3,    6,    3,    0,    1,    0,    0,    0,    0, 0x6A};

static int driver;

static int fill(unsigned char *into, size_t length) {
    for (size_t done = 0; done < length;) {
        ssize_t got = read(driver, into + done, length - done);
        if (got <= 0) {
            return 0;
        }
        done += got;
        /* The driver sends length and bytes apart; without this each exchange waits 40 ms for an acknowledgement. */
        setsockopt(driver, IPPROTO_TCP, TCP_QUICKACK, &(int){1}, sizeof(int));
    }
    return 1;
}

static int answer(const unsigned char *bytes, size_t length) {
    unsigned char message[300] = {length >> 8, length & 0xFF};
    memcpy(message + 2, bytes, length);
    return write(driver, message, length + 2) == (ssize_t)(length + 2);
}

static int answer_command(const unsigned char *command) {
    unsigned char bytes[18] = {1, 2, 3, 4};
    size_t length = 0;
    int known = command[0] == 0xFF;
    switch (command[1]) {
    case 0xB0: length = 16; break;
    case 0xCA: length = 4; break;
    case 0x82: case 0x86: break;
    default: known = 0;
    }
    bytes[length] = known ? 0x90 : 0x6D;
    bytes[length + 1] = 0;
    return answer(bytes, length + 2);
}

static void serve(void) {
    unsigned char head[2];
    static unsigned char command[65536];
    while (fill(head, 2)) {
        size_t length = head[0] << 8 | head[1];
        if (!fill(command, length)) {
            return;
        }
        if (length > 1 ? !answer_command(command) : command[0] == 4 && !answer(atr, sizeof atr)) {
            return;
        }
    }
}

int main(int argc, char **argv) {
    struct sockaddr_in address = {.sin_family = AF_INET, .sin_port = htons(argc > 1 ? atoi(argv[1]) : 35963)};
    inet_pton(AF_INET, "127.0.0.1", &address.sin_addr);
    for (;;) {
        driver = socket(AF_INET, SOCK_STREAM, 0);
        setsockopt(driver, IPPROTO_TCP, TCP_NODELAY, &(int){1}, sizeof(int));
        if (connect(driver, (struct sockaddr *)&address, sizeof address) == 0) {
            serve();
        }
        close(driver);
        usleep(50000);
    }
}
