package cardwright.virtual;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cardwright.card.ReaderDialect;
import cardwright.mifare.CardType;
import cardwright.mifare.Uid;
import cardwright.text.InvalidInput;
import cardwright.text.Language;
import cardwright.virtual.VirtualReaderSpec.CardSource;
import cardwright.virtual.fault.DropAt;
import cardwright.virtual.fault.ForeignUpsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VirtualReaderSpecTest {
    private static CardSource blank(CardType type) {
        return new CardSource.Blank(type, Optional.empty());
    }

    @ParameterizedTest
    @CsvSource({"mini, MINI", "1k, CLASSIC_1K", "2k, CLASSIC_2K", "4k, CLASSIC_4K", "'', CLASSIC_1K", "air, CLASSIC_1K"
    })
    void the_first_word_is_the_type_of_a_new_card(String text, CardType type) {
        assertThat(VirtualReaderSpec.parse(text).card()).isEqualTo(blank(type));
    }

    @ParameterizedTest
    @ValueSource(strings = {"card.mfd", "./card", "cards/4k", "C:\\cards\\1k", "dir.d/x", "../1k"})
    void a_first_word_with_a_dot_or_a_slash_is_a_file(String path) {
        VirtualReaderSpec spec = VirtualReaderSpec.parse(path + ",dialect=acr122u");
        assertThat(spec.card()).isEqualTo(new CardSource.File(path));
        assertThat(spec.options().dialect()).isEqualTo(ReaderDialect.ACR122U);
    }

    @Test
    void everything_can_be_said_at_once() {
        VirtualReaderSpec spec = VirtualReaderSpec.parse(
                "4k,dialect=crt-603,fault=foreign-upsets,fault=drop-at=3,air,uid=04112233445566,seed=42");

        assertThat(spec.card())
                .isEqualTo(new CardSource.Blank(CardType.CLASSIC_4K, Optional.of(Uid.parse("04112233445566"))));
        assertThat(spec.options())
                .isEqualTo(VirtualReaderOptions.DEFAULT
                        .withDialect(ReaderDialect.CRT_603)
                        .withFault(new ForeignUpsets())
                        .withFault(new DropAt(3))
                        .withAir()
                        .withSeed(42));
    }

    @Test
    void a_new_card_is_made_as_it_was_named() {
        CardSource.Blank plain = new CardSource.Blank(CardType.MINI, Optional.empty());
        CardSource.Blank named = new CardSource.Blank(CardType.MINI, Optional.of(Uid.parse("DEADBEEF")));
        assertThat(plain.make().type()).isEqualTo(CardType.MINI);
        assertThat(named.make().uid()).isEqualTo(Uid.parse("DEADBEEF"));
        assertThat(plain.make()).isNotSameAs(plain.make());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "4kk                     | \"4kk\"      | Did you mean \"4k\"?",
                "8k                      | \"8k\"       | Did you mean",
                "minni                   | \"minni\"    | Did you mean \"mini\"?",
                "4k,dialct=acr122u       | \"dialct=acr122u\" | Did you mean \"dialect=\"?",
                "4k,fualt=mute=3         | \"fualt=mute=3\"   | Did you mean \"fault=\"?",
                "4k,ari                  | \"ari\"      | Did you mean \"air\"?",
                "4k,                     | \"\"         | There are: dialect=, fault=, air, uid=, seed=",
                "4k,,air                 | \"\"         | There are: dialect=",
                "4k,1k                   | \"1k\"       | There are: dialect=",
                "4k,dialect=acr122       | \"acr122\"   | Did you mean \"acr122u\"?",
                "4k,fault=muet=3         | \"muet\"     | Did you mean \"mute\"?",
                "4k,seed=x               | \"x\"        | seed=7",
                "4k,seed=                | \"\"         | seed=7",
                "4k,seed=1234567890123456789 | \"1234567890123456789\" | 18 digits",
                "card.mfd,uid=01020304   | \"card.mfd\" | block 0",
            })
    void a_wrong_word_is_named_with_the_nearest_right_one(String text, String word, String hint) {
        assertThatThrownBy(() -> VirtualReaderSpec.parse(text)).isInstanceOfSatisfying(InvalidInput.class, e -> {
            assertThat(e.text().in(Language.EN)).contains(word).contains(hint);
            assertThat(e.text().in(Language.ZH)).contains(word.replace("\"", ""));
        });
    }

    @Test
    void a_uid_of_another_length_is_refused() {
        assertThatThrownBy(() -> VirtualReaderSpec.parse("1k,uid=010203")).isInstanceOf(InvalidInput.class);
    }
}
