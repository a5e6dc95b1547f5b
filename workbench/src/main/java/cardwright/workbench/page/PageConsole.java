package cardwright.workbench.page;

import cardwright.cli.world.Console;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/// A console whose input is a text, and whose output is kept: for commands that run in the page.
final class PageConsole implements Console {
    private final byte[] input;
    private final ByteArrayOutputStream output = new ByteArrayOutputStream();
    private int at;

    PageConsole(String input) {
        this.input = input.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public int read(byte[] buffer) {
        int count = Math.min(buffer.length, input.length - at);
        System.arraycopy(input, at, buffer, 0, count);
        at += count;
        return count == 0 ? -1 : count;
    }

    @Override
    public void out(byte[] bytes, int length) {
        output.write(bytes, 0, length);
    }

    /// What was written to standard output.
    String written() {
        return new String(output.toByteArray(), StandardCharsets.UTF_8);
    }

    @Override
    public void err(byte[] bytes, int length) {
        throw new IllegalStateException("a command in the page has nobody to warn");
    }

    @Override
    public boolean isTerminal() {
        return false;
    }

    @Override
    public boolean isOutTerminal() {
        return false;
    }
}
