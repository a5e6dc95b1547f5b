package cardwright.cli.access;

import cardwright.cli.print.Json;
import cardwright.cli.spec.ExitCode;
import cardwright.cli.spec.Invocation;
import cardwright.mifare.DataCondition;
import cardwright.mifare.TrailerCondition;

/// `cardwright access table`: the data sheet's two tables.
final class TableCommand {
    private TableCommand() {}

    static ExitCode run(Invocation call) {
        if (!call.json()) {
            new AccessTables(call.output(), call.language()).printDataSheet();
            return ExitCode.DONE;
        }
        for (DataCondition condition : DataCondition.values()) {
            call.output()
                    .line(Json.object(json -> json.put("table", "data")
                            .put("condition", condition.bits())
                            .put("rights", rights -> AccessJson.data(rights, condition::permission))));
        }
        for (TrailerCondition condition : TrailerCondition.values()) {
            call.output()
                    .line(Json.object(json -> json.put("table", "trailer")
                            .put("condition", condition.bits())
                            .put("rights", rights -> AccessJson.trailer(rights, condition::read, condition::write))
                            .put("keyBReadable", condition.keyBReadable())));
        }
        return ExitCode.DONE;
    }
}
