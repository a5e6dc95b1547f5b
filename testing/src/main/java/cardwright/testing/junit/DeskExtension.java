package cardwright.testing.junit;

import cardwright.card.CardReader;
import cardwright.card.Clock;
import cardwright.dump.DumpFiles;
import cardwright.testing.Desk;
import cardwright.testing.PrivatePcscd;
import cardwright.virtual.VirtualCard;
import cardwright.virtual.VirtualReader;
import cardwright.virtual.VirtualReaderOptions;
import cardwright.virtual.VirtualReaderSpec;
import cardwright.virtual.VirtualReaderSpec.CardSource;
import java.io.IOException;
import java.lang.reflect.AnnotatedElement;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/// Puts a card on a desk before each test and clears the desk after it. [CardOnDesk] brings it along; with
/// `@RegisterExtension` it takes a reader that your own code makes.
public final class DeskExtension implements BeforeEachCallback, AfterEachCallback, ParameterResolver {
    private static final Namespace NAMESPACE = Namespace.create(DeskExtension.class);
    private static final List<Class<?>> TYPES =
            List.of(Desk.class, CardReader.class, VirtualCard.class, PrivatePcscd.class);

    private final @Nullable Supplier<VirtualReader> reader;
    private final boolean onPcscd;

    /// For [CardOnDesk], which says the rest.
    public DeskExtension() {
        this.reader = null;
        this.onPcscd = false;
    }

    private DeskExtension(Supplier<VirtualReader> reader, boolean onPcscd) {
        this.reader = reader;
        this.onPcscd = onPcscd;
    }

    /// With a reader that only this JVM sees; one is made for each test.
    public static DeskExtension inMemory(Supplier<VirtualReader> reader) {
        return new DeskExtension(reader, false);
    }

    /// With a reader on a pcscd of the test's own, which all readers of this JVM share; one is made for each test.
    /// To let faults that wait take real time, give it [Clock#system].
    public static DeskExtension onPcscd(Supplier<VirtualReader> reader) {
        return new DeskExtension(reader, true);
    }

    @Override
    public void beforeEach(ExtensionContext context) throws Exception {
        Supplier<VirtualReader> made = reader;
        boolean served = onPcscd;
        VirtualReader virtual;
        if (made == null) {
            CardOnDesk wanted = annotation(context);
            served = wanted.pcscd();
            virtual = reader(wanted);
        } else {
            virtual = made.get();
        }
        Desk desk = served ? OrSkip.orSkip(() -> Desk.onPcscd(virtual)) : Desk.inMemory(virtual);
        store(context).put(Desk.class, desk);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        Desk desk = store(context).remove(Desk.class, Desk.class);
        if (desk != null) {
            desk.close();
        }
    }

    private static Store store(ExtensionContext context) {
        return context.getStore(NAMESPACE);
    }

    /// The annotation of the method, or else of its class, or of one around that.
    private static CardOnDesk annotation(ExtensionContext context) {
        Optional<ExtensionContext> at = Optional.of(context);
        while (at.isPresent()) {
            Optional<AnnotatedElement> element = at.get().getElement();
            CardOnDesk found =
                    element.map(e -> e.getAnnotation(CardOnDesk.class)).orElse(null);
            if (found != null) {
                return found;
            }
            at = at.get().getParent();
        }
        throw new IllegalStateException("DeskExtension without @CardOnDesk and without a reader");
    }

    private static VirtualReader reader(CardOnDesk wanted) throws IOException {
        VirtualReaderSpec spec = VirtualReaderSpec.parse(wanted.value());
        VirtualReaderOptions options =
                wanted.pcscd() ? spec.options().behindService().withClock(Clock.system()) : spec.options();
        return VirtualReader.holding(card(spec.card()), options);
    }

    private static VirtualCard card(CardSource source) throws IOException {
        return switch (source) {
            case CardSource.Blank blank -> blank.make();
            case CardSource.File(String path) ->
                VirtualCard.of(
                        DumpFiles.parse(Files.readAllBytes(Path.of(path)), path).image());
        };
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return TYPES.contains(parameter.getParameter().getType());
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Desk desk = store(context).get(Desk.class, Desk.class);
        if (desk == null) {
            throw new IllegalStateException(
                    "there is a desk during each test only, not in a constructor or around all");
        }
        Class<?> type = parameter.getParameter().getType();
        if (type == CardReader.class) {
            return desk.reader();
        } else if (type == VirtualCard.class) {
            return desk.card().orElseThrow(() -> new IllegalStateException("no card lies on the reader"));
        } else if (type == PrivatePcscd.class) {
            return desk.pcscd().orElseThrow(() -> new IllegalStateException("a pcscd needs @CardOnDesk(pcscd = true)"));
        }
        return desk;
    }
}
