package cardwright.cli;

import cardwright.apdu.StatusWord;
import cardwright.card.Atr;
import cardwright.card.ReaderDialect;
import cardwright.cli.print.Json;
import cardwright.cli.spec.Invocation;
import cardwright.doctor.DoctorReport;
import cardwright.doctor.ExperimentResult;
import cardwright.doctor.Latency;
import cardwright.doctor.LoadForm;
import cardwright.doctor.Loss;
import cardwright.doctor.MeasuredReader;
import cardwright.doctor.Oddity;
import cardwright.doctor.OddityKind;
import cardwright.doctor.Proportion;
import cardwright.doctor.Stability;
import cardwright.mifare.CardType;
import cardwright.text.Ascii;
import cardwright.text.Hex;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The doctor's report as one JSON object; its fields are in `docs/json.md`.
final class DoctorJson {
    private DoctorJson() {}

    static String of(Invocation call, DoctorReport report, Optional<ReaderDialect> dialect) {
        return Json.object(json -> {
            json.put("reader", report.reader()).put("atr", hex(report.atr()));
            json.put("card", report.cardType().map(CardType::shortName).orElse(null));
            json.put("verdict", report.verdict().kind().id());
            json.put("message", call.say(report.verdict().text()));
            json.put("dialect", dialect.map(ReaderDialect::notation).orElse(null));
            json.array("oddities", report.oddities(), (item, oddity) -> oddity(call, item, oddity));
            report.measured().ifPresent(measured -> json.put("measured", item -> measured(item, measured)));
            json.array("experiments", report.experiments(), (item, result) -> experiment(call, item, result));
            json.array("latencies", report.latencies(), DoctorJson::latency);
            report.stability().ifPresent(stability -> json.put("stability", item -> stability(item, stability)));
            json.array("losses", report.losses(), DoctorJson::loss);
            json.strings("remarks", report.remarks().stream().map(call::say).toList());
            json.put("commands", report.commands());
        });
    }

    private static String hex(Atr atr) {
        return Hex.of(atr.toBytes());
    }

    private static void oddity(Invocation call, Json json, Oddity oddity) {
        json.strings("ids", oddity.kinds().stream().map(OddityKind::id).toList())
                .strings("notations", oddity.notations())
                .put("severity", oddity.severity().word())
                .put("confidence", oddity.confidence().word())
                .put("message", call.say(oddity.what()))
                .put("evidence", call.say(oddity.evidence()))
                .put("advice", call.say(oddity.advice()));
    }

    private static void measured(Json json, MeasuredReader measured) {
        json.strings("taken", names(measured.taken()))
                .strings("opening", names(measured.opening()))
                .put("oldAuthenticate", measured.takesOldAuthenticate())
                .put("readLimit", measured.readLimit())
                .put("refusedKey", status(measured.refusedKey()))
                .put("recovers", measured.recoversAfterRefusal())
                .put("keepsAfterUse", measured.keepsAfterUse())
                .put("keepsAfterReset", measured.keepsAfterReset())
                .put("keepsAfterUnpower", measured.keepsAfterUnpower())
                .put("staysOpenAfterLeave", measured.staysOpenAfterLeave())
                .put("foreign", status(measured.foreign()));
    }

    private static List<String> names(List<LoadForm> forms) {
        return forms.stream().map(LoadForm::toString).toList();
    }

    private static @Nullable String status(Optional<StatusWord> status) {
        return status.map(found -> Hex.ofShort(found.value())).orElse(null);
    }

    private static void experiment(Invocation call, Json json, ExperimentResult result) {
        json.put("id", result.id().id())
                .put("question", call.say(result.id().question()))
                .put("answer", call.say(result.answer()))
                .put("ok", result.trials().ok())
                .put("failed", result.trials().failed())
                .put("commands", result.commands());
    }

    private static void latency(Json json, Latency latency) {
        json.put("kind", latency.kind().id())
                .put("count", latency.count())
                .put("minMicroseconds", latency.min() / 1000)
                .put("medianMicroseconds", latency.median() / 1000)
                .put("p95Microseconds", latency.p95() / 1000)
                .put("maxMicroseconds", latency.max() / 1000);
    }

    /// Shares in tenths of a percent, so that every reader of JSON has the same number.
    private static void stability(Json json, Stability stability) {
        Proportion success = stability.success();
        json.put("rounds", stability.total())
                .put("ok", stability.ok())
                .put("refused", stability.refused())
                .put("lost", stability.lost())
                .put("lowerPermille", Math.round(1000 * success.lower(Proportion.CONFIDENCE_95)))
                .put("upperPermille", Math.round(1000 * success.upper(Proportion.CONFIDENCE_95)));
    }

    private static void loss(Json json, Loss loss) {
        json.put("command", loss.command())
                .put("kind", loss.kind().id())
                .put("during", loss.during().id())
                .put("reason", word(loss.reason()))
                .put("aftermath", word(loss.aftermath()));
    }

    /// A constant's name in small letters, with dashes.
    private static String word(Enum<?> constant) {
        StringBuilder word = new StringBuilder();
        for (char c : constant.name().toCharArray()) {
            word.append(c == '_' ? '-' : Ascii.toLower(c));
        }
        return word.toString();
    }
}
