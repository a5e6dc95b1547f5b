package cardwright.testing.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/// A card lies on a reader during each test, a new one each time. On a method it stands before that on its class.
///
/// The test, and its methods before and after each test, can have parameters: [cardwright.testing.Desk],
/// [cardwright.card.CardReader], [cardwright.virtual.VirtualCard], and on pcscd [cardwright.testing.PrivatePcscd].
@Documented
@Inherited
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(DeskExtension.class)
public @interface CardOnDesk {
    /// The card and its reader, as after `virtual:`, see [cardwright.virtual.VirtualReaderSpec]:
    /// `4k,dialect=acr122u,fault=drop-at=3`. The path of a dump file of any format is a card with this content; the
    /// file is only read.
    String value() default "1k";

    /// Whether it lies on a real pcscd of the test's own, where every PC/SC program sees it. Where that can't be,
    /// the test is skipped and says what to install; with `CI=true` in the environment it fails.
    boolean pcscd() default false;
}
