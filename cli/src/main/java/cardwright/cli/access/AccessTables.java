package cardwright.cli.access;

import cardwright.cli.print.Output;
import cardwright.cli.print.Table;
import cardwright.cli.words.CliMessages;
import cardwright.mifare.AccessConditions;
import cardwright.mifare.DataCondition;
import cardwright.mifare.Operation;
import cardwright.mifare.Permission;
import cardwright.mifare.TrailerCondition;
import cardwright.mifare.TrailerField;
import cardwright.text.Language;
import java.util.ArrayList;
import java.util.List;

/// Access conditions as tables a person can read: who may do what, and where that differs from the data sheet's table
/// because key B can be read, what it comes to.
public final class AccessTables {
    private final Output output;
    private final CliMessages m;

    /// Tables for this output in this language.
    public AccessTables(Output output, Language language) {
        this.output = output;
        this.m = CliMessages.in(language);
    }

    /// Prints the rights in a sector: its three data groups and its trailer.
    ///
    /// @param large whether it is one of the 16-block sectors, where a group is five blocks
    public void print(AccessConditions conditions, boolean large) {
        Table data = new Table("  ");
        data.row(m.tableBlocks(), "C1C2C3", m.tableRead(), m.tableWrite(), m.tableIncrement(), m.tableDecrement());
        for (int group = 0; group < 3; group++) {
            DataCondition condition = conditions.data(group);
            List<String> row = new ArrayList<>(List.of(blocks(group, large), condition.bits()));
            for (Operation operation : Operation.values()) {
                row.add(cell(condition.permission(operation), condition.usable(operation, conditions.trailer())));
            }
            data.row(row.toArray(String[]::new));
        }
        data.print(output);
        output.line("");
        trailer(conditions.trailer());
        if (conditions.trailer().keyBReadable()) {
            output.line("");
            output.line("  " + m.tableKeyBReadable());
        }
    }

    private void trailer(TrailerCondition condition) {
        Table trailer = new Table("  ");
        trailer.row(m.tableTrailer() + " " + condition.bits(), m.tableRead(), m.tableWrite());
        for (TrailerField field : TrailerField.values()) {
            trailer.row(
                    name(field),
                    cell(condition.read(field), condition.usableRead(field)),
                    cell(condition.write(field), condition.usableWrite(field)));
        }
        trailer.print(output);
    }

    /// Prints the data sheet's two tables.
    public void printDataSheet() {
        output.line(m.tableDataTitle());
        Table data = new Table("  ");
        data.row("C1C2C3", m.tableRead(), m.tableWrite(), m.tableIncrement(), m.tableDecrement(), m.tableUse());
        for (DataCondition condition : DataCondition.values()) {
            data.row(
                    condition.bits(),
                    said(condition.permission(Operation.READ)),
                    said(condition.permission(Operation.WRITE)),
                    said(condition.permission(Operation.INCREMENT)),
                    said(condition.permission(Operation.DECREMENT)),
                    ConditionUses.of(condition, m));
        }
        data.print(output);
        output.line("");
        output.line(m.tableTrailerTitle());
        Table trailer = new Table("  ");
        trailer.row(
                "C1C2C3",
                m.tableKeyAWrite(),
                m.tableAccessRead(),
                m.tableAccessWrite(),
                m.tableKeyBRead(),
                m.tableKeyBWrite(),
                m.tableUse());
        for (TrailerCondition condition : TrailerCondition.values()) {
            trailer.row(
                    condition.bits(),
                    said(condition.write(TrailerField.KEY_A)),
                    said(condition.read(TrailerField.ACCESS)),
                    said(condition.write(TrailerField.ACCESS)),
                    said(condition.read(TrailerField.KEY_B)),
                    said(condition.write(TrailerField.KEY_B)),
                    ConditionUses.of(condition, m));
        }
        trailer.print(output);
        output.line("");
        output.line(m.tableNotes());
    }

    /// The positions a data group covers: `0`, or `0-4` in a 16-block sector.
    static String blocks(int group, boolean large) {
        return large ? group * 5 + "-" + (group * 5 + 4) : Integer.toString(group);
    }

    private String name(TrailerField field) {
        return switch (field) {
            case KEY_A -> m.fieldKeyA();
            case ACCESS -> m.fieldAccess();
            case KEY_B -> m.fieldKeyB();
        };
    }

    private String cell(Permission table, Permission usable) {
        return table == usable ? said(table) : said(table) + " → " + said(usable);
    }

    private String said(Permission permission) {
        return said(permission, m);
    }

    /// A permission as a person reads it.
    static String said(Permission permission, CliMessages m) {
        return permission == Permission.NEVER ? m.permissionNever() : permission.notation();
    }
}
