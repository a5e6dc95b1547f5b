package cardwright.virtual.vpcd;

import cardwright.card.CardException;
import cardwright.card.CardReader;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import jdk.net.ExtendedSocketOptions;
import org.jspecify.annotations.Nullable;

/// The card on a reader of ours, put behind a real pcscd by its driver "vpcd". Any PC/SC program sees it on
/// the driver's reader, usually named `Virtual PCD 00 00`.
///
/// It goes on until it is closed or its thread is interrupted: when pcscd restarts the card is put there
/// again, and when the card is lost it is taken away and comes back a moment later, as on a real reader.
///
/// It does not open the reader and does not close it. While it runs nobody else may use the reader. The
/// driver trusts whoever connects, and listens on all interfaces: for test machines only.
public final class Vpcd implements Runnable, AutoCloseable {
    /// The port of the driver's first slot, `0x8C7B`.
    public static final int PORT = 35963;

    /// How long a lost card stays away: pcscd looks for a card every 0.4 seconds, and must miss it once.
    private static final Duration CARD_AWAY = Duration.ofMillis(600);

    private static final Duration FIRST_WAIT = Duration.ofMillis(50);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(1);

    private final CardReader reader;
    private final InetSocketAddress driver;
    private final VpcdEvents events;

    private final CountDownLatch closing = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile boolean running;
    private volatile @Nullable SocketChannel channel;

    private Vpcd(CardReader reader, InetSocketAddress driver, VpcdEvents events) {
        this.reader = reader;
        this.driver = driver;
        this.events = events;
    }

    /// The card on this reader for the driver at this address; [#run] serves it.
    public static Vpcd of(CardReader reader, InetSocketAddress driver, VpcdEvents events) {
        return new Vpcd(reader, driver, events);
    }

    /// Serves the card on this reader to the driver at this address, on a thread of its own that does not
    /// keep the program alive. Returns at once; the driver may come later.
    public static Vpcd start(CardReader reader, InetSocketAddress driver) {
        Vpcd vpcd = new Vpcd(reader, driver, VpcdEvents.NONE);
        vpcd.running = true;
        Thread.ofPlatform().name("vpcd " + driver).daemon().start(vpcd);
        return vpcd;
    }

    /// Serves the card on the calling thread until that is interrupted or [#close] is called from another
    /// one. Only once.
    @Override
    public void run() {
        running = true;
        boolean told = false;
        try {
            while (!isClosed()) {
                try (PoweredCard card = new PoweredCard(reader)) {
                    told = false;
                    offer(card);
                } catch (CardException e) {
                    if (!told) {
                        events.cardGone(e);
                    }
                    told = true;
                    pause(CARD_AWAY);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            ended.countDown();
        }
    }

    /// Offers the card to the driver, again and again until this is closed.
    private void offer(PoweredCard card) throws CardException, InterruptedException {
        Duration wait = FIRST_WAIT;
        boolean told = false;
        while (!isClosed()) {
            try (SocketChannel socket = SocketChannel.open()) {
                channel = socket;
                socket.connect(driver);
                socket.setOption(StandardSocketOptions.TCP_NODELAY, true);
                wait = FIRST_WAIT;
                told = false;
                events.connected();
                serve(card, new Frames(socket, quickAck(socket)));
            } catch (ClosedByInterruptException e) {
                throw new InterruptedException();
            } catch (IOException e) {
                card.powerOff();
                if (!told && !isClosed()) {
                    events.disconnected(e);
                }
                told = true;
                pause(wait);
                wait = wait.multipliedBy(2).compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait.multipliedBy(2);
            }
        }
    }

    private void serve(PoweredCard card, Frames frames) throws IOException, CardException {
        while (!isClosed()) {
            Optional<byte[]> answer = card.answer(frames.receive());
            if (answer.isPresent()) {
                frames.send(answer.get());
            }
        }
    }

    /// Linux can acknowledge at once; elsewhere the system decides.
    private static Frames.QuickAck quickAck(SocketChannel channel) {
        return channel.supportedOptions().contains(ExtendedSocketOptions.TCP_QUICKACK)
                ? () -> channel.setOption(ExtendedSocketOptions.TCP_QUICKACK, true)
                : () -> {};
    }

    private boolean isClosed() {
        return closing.getCount() == 0;
    }

    /// Waits, unless this is closed.
    private void pause(Duration time) throws InterruptedException {
        var _ = closing.await(time.toMillis(), TimeUnit.MILLISECONDS);
    }

    /// Takes the card away and ends the serving; waits for that no longer than two seconds. The reader stays
    /// open.
    @Override
    public void close() {
        closing.countDown();
        try {
            SocketChannel socket = channel;
            if (socket != null) {
                socket.close();
            }
            if (running) {
                var _ = ended.await(2, TimeUnit.SECONDS);
            }
        } catch (IOException e) {
            // The socket is given up either way, and nobody can do anything about it.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
