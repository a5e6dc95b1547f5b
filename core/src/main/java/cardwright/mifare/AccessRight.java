package cardwright.mifare;

import java.util.ArrayList;
import java.util.List;

/// One column of the data sheet's access tables: something that can be done to a data group or to a part of
/// the trailer, and that each key may or may not do. There are 18.
public sealed interface AccessRight {
    /// An operation on the blocks of a data group.
    ///
    /// @param group 0 to 2
    /// @param operation what is done
    record OfData(int group, Operation operation) implements AccessRight {
        /// A right on a data group.
        ///
        /// @throws IllegalArgumentException if the group is not 0 to 2
        public OfData {
            if (group < 0 || group > 2) {
                throw new IllegalArgumentException("data group " + group + " is not 0 to 2");
            }
        }

        @Override
        public Permission permission(AccessConditions conditions) {
            return conditions.permission(group, operation);
        }

        @Override
        public Permission usable(AccessConditions conditions) {
            return conditions.usable(group, operation);
        }
    }

    /// Reading or changing a part of the trailer.
    ///
    /// @param field the part
    /// @param write whether it is changed, else read
    record OfTrailer(TrailerField field, boolean write) implements AccessRight {
        @Override
        public Permission permission(AccessConditions conditions) {
            TrailerCondition trailer = conditions.trailer();
            return write ? trailer.write(field) : trailer.read(field);
        }

        @Override
        public Permission usable(AccessConditions conditions) {
            TrailerCondition trailer = conditions.trailer();
            return write ? trailer.usableWrite(field) : trailer.usableRead(field);
        }
    }

    /// Which keys the data sheet's table gives the right to.
    Permission permission(AccessConditions conditions);

    /// Which keys the right really works with: a key B that can be read opens nothing.
    Permission usable(AccessConditions conditions);

    /// All 18: the operations of groups 0, 1 and 2, then key A, access bytes and key B, each read and
    /// changed.
    static List<AccessRight> all() {
        List<AccessRight> rights = new ArrayList<>();
        for (int group = 0; group < 3; group++) {
            for (Operation operation : Operation.values()) {
                rights.add(new OfData(group, operation));
            }
        }
        for (TrailerField field : TrailerField.values()) {
            rights.add(new OfTrailer(field, false));
            rights.add(new OfTrailer(field, true));
        }
        return List.copyOf(rights);
    }
}
