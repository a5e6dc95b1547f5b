package cardwright.testing;

import static org.assertj.core.api.Assertions.assertThat;

import cardwright.card.ReaderDialect;
import cardwright.mifare.CardType;
import cardwright.testing.junit.CardOnDesk;
import cardwright.testing.junit.DeskExtension;
import cardwright.virtual.VirtualCard;
import cardwright.virtual.VirtualReader;
import cardwright.virtual.VirtualReaderOptions;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// A desk that needs nothing but the JVM.
class DeskInMemoryTest {
    @Nested
    @CardOnDesk("1k,dialect=acr122u")
    class ByAnnotation extends DeskContract {}

    @Nested
    class ByCode {
        @RegisterExtension
        final DeskExtension extension = DeskExtension.inMemory(() -> VirtualReader.holding(
                VirtualCard.blank(CardType.MINI), VirtualReaderOptions.DEFAULT.withDialect(ReaderDialect.CRT_603)));

        @Test
        void a_reader_that_the_test_made_lies_on_the_desk(Desk desk, VirtualCard card) {
            assertThat(desk.readerName()).isEqualTo(ReaderDialect.CRT_603.readerName());
            assertThat(card.type()).isEqualTo(CardType.MINI);
            assertThat(desk.environment()).isEmpty();
        }
    }
}
