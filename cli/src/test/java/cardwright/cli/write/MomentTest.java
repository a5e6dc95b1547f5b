package cardwright.cli.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class MomentTest {
    @Test
    void every_day_of_four_hundred_years_is_the_day_the_calendar_says() {
        DateTimeFormatter format = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);
        for (LocalDate day = LocalDate.EPOCH; day.getYear() < 2370; day = day.plusDays(1)) {
            Instant moment = day.atTime(23, 59, 59).toInstant(ZoneOffset.UTC);
            assertThat(Moment.of(moment.toEpochMilli())).isEqualTo(format.format(moment.atOffset(ZoneOffset.UTC)));
        }
    }
}
