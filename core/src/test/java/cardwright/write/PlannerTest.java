package cardwright.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cardwright.card.ValueForm;
import cardwright.keys.KeyMap;
import cardwright.mifare.AccessConditions;
import cardwright.mifare.Block;
import cardwright.mifare.BlockNumber;
import cardwright.mifare.CardImage;
import cardwright.mifare.CardType;
import cardwright.mifare.DataCondition;
import cardwright.mifare.Key;
import cardwright.mifare.KeyType;
import cardwright.mifare.PartialBlock;
import cardwright.mifare.SectorNumber;
import cardwright.mifare.TrailerCondition;
import cardwright.mifare.ValueBlock;
import cardwright.text.Hex;
import cardwright.text.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Which plans are made and which are refused: for each reason the smallest case that has it and the nearest that
/// has not.
class PlannerTest {
    private static final String KEY_A = "A1A2A3A4A5A6";
    private static final String KEY_B = "B1B2B3B4B5B6";
    private static final String NEW_A = "C1C2C3C4C5C6";
    private static final String NEW_B = "D1D2D3D4D5D6";
    private static final SectorNumber SECTOR = SectorNumber.of(1);
    private static final BlockNumber FOUR = BlockNumber.of(4);
    private static final BlockNumber FIVE = BlockNumber.of(5);
    private static final BlockNumber TRAILER = BlockNumber.of(7);
    private static final Block DATA = Block.parse("00112233445566778899AABBCCDDEEFF");

    private CardImage image = CardImage.unknown(CardType.CLASSIC_1K);
    private KeyMap keys = KeyMap.EMPTY;
    private final List<Allowance> allowed = new ArrayList<>();
    private ValueForm form = ValueForm.PART3_C2;

    /// Sector 1 with these conditions, both keys known, blocks 4 and 5 holding a value.
    private PlannerTest card(String data, String trailer) {
        image = CardImage.unknown(CardType.CLASSIC_1K)
                .with(TRAILER, new PartialBlock(trailer("000000000000", access(data, trailer), KEY_B), 0x03C0))
                .with(FOUR, value(100))
                .with(FIVE, value(100));
        keys = KeyMap.EMPTY
                .with(SECTOR, KeyType.A, Key.parse(KEY_A), "test")
                .with(SECTOR, KeyType.B, Key.parse(KEY_B), "test");
        return this;
    }

    private static String access(String data, String trailer) {
        DataCondition condition = DataCondition.parse(data);
        return Hex.of(AccessConditions.of(condition, condition, condition, TrailerCondition.parse(trailer))
                .toBytes());
    }

    private static Block trailer(String keyA, String access, String keyB) {
        return Block.parse(keyA + access + "69" + keyB);
    }

    private static Block value(int value) {
        return new ValueBlock(value, 5).block();
    }

    private PlannerTest without(KeyType type) {
        keys = keys.without(SECTOR, type);
        return this;
    }

    private PlannerTest allow(Allowance allowance) {
        allowed.add(allowance);
        return this;
    }

    private PlannerTest values(ValueForm other) {
        form = other;
        return this;
    }

    private WritePlan plan(Wish... wishes) throws PlanRefused {
        Planner planner = Planner.of(image, keys).withValues(form);
        for (Allowance allowance : allowed) {
            planner = planner.allowing(allowance);
        }
        return planner.plan(List.of(wishes));
    }

    private List<Step> steps(Wish... wishes) throws PlanRefused {
        return plan(wishes).steps();
    }

    /// Refused for this reason, told in both languages with the block or sector, and without a key.
    private void refused(PlanRefusal.Reason reason, int block, Wish... wishes) {
        PlanRefused refused = catchThrowableOfType(PlanRefused.class, () -> plan(wishes));
        assertThat(refused).as("refused").isNotNull();
        assertThat(refused.refusals()).anySatisfy(refusal -> {
            assertThat(refusal.reason()).isEqualTo(reason);
            assertThat(refusal.block()).isEqualTo(BlockNumber.of(block));
        });
        BlockNumber number = BlockNumber.of(block);
        boolean trailer = number.isTrailer() && reason != PlanRefusal.Reason.TRAILER_AS_DATA;
        Set<PlanRefusal.Reason> otherwise =
                Set.of(PlanRefusal.Reason.OTHER_TYPE, PlanRefusal.Reason.OTHER_SECTOR, PlanRefusal.Reason.NO_ROOM);
        if (!otherwise.contains(reason)) {
            assertThat(refused.text().in(Language.EN))
                    .containsIgnoringCase(trailer ? "sector " + number.sector() : "block " + block);
            assertThat(refused.text().in(Language.ZH)).contains(trailer ? "扇区 " + number.sector() : "块 " + block);
        }
        for (Language language : Language.values()) {
            assertThat(refused.text().in(language)).doesNotContain(KEY_A, KEY_B, NEW_A, NEW_B, "{", "null");
        }
        assertThat(refused.text().in(Language.ZH)).isNotEqualTo(refused.text().in(Language.EN));
    }

    private static Wish set(int block) {
        return new Wish.SetBlock(BlockNumber.of(block), DATA);
    }

    private static Wish trailerWish(String keyA, String access, String keyB) {
        return new Wish.SetTrailer(SECTOR, PartialBlock.of(trailer(keyA, access, keyB)));
    }

    private static Wish accessWish(String access) {
        return new Wish.SetTrailer(SECTOR, new PartialBlock(trailer(KEY_A, access, KEY_B), 0x01C0));
    }

    private static Wish add(int amount) {
        return new Wish.Increment(FOUR, amount, Optional.empty());
    }

    private static Wish take(int amount) {
        return new Wish.Decrement(FOUR, amount, Optional.empty());
    }

    @Test
    void only_what_differs_is_written() throws Exception {
        card("000", "011");
        assertThat(plan(new Wish.SetBlock(FOUR, value(100)))).matches(WritePlan::isEmpty);
        assertThat(plan(trailerWish(KEY_A, access("000", "011"), KEY_B))).matches(WritePlan::isEmpty);
        assertThat(steps(set(4), new Wish.SetBlock(FIVE, value(100)))).hasSize(1);
    }

    @Test
    void data_comes_first_and_trailers_last() throws Exception {
        card("000", "001");
        assertThat(steps(accessWish(access("000", "011")), set(5), set(4)))
                .extracting(Step::block)
                .containsExactly(FOUR, FIVE, TRAILER);
    }

    @Test
    void a_key_that_may_do_it_is_taken() throws Exception {
        assertThat(card("100", "011").steps(set(4)).getFirst().opener().type()).isEqualTo(KeyType.B);
        assertThat(card("000", "011").steps(set(4)).getFirst().opener().type()).isEqualTo(KeyType.A);
        assertThat(card("000", "011")
                        .without(KeyType.A)
                        .steps(set(4))
                        .getFirst()
                        .opener()
                        .type())
                .isEqualTo(KeyType.B);
    }

    @Test
    void a_readable_key_B_is_never_taken_for_a_key() {
        card("000", "001").without(KeyType.A).refused(PlanRefusal.Reason.KEY_NEEDED, 4, set(4));
    }

    @Test
    void block_0_and_trailers_are_not_written_as_data() {
        card("000", "011").refused(PlanRefusal.Reason.MANUFACTURER_BLOCK, 0, set(0));
        card("000", "011").refused(PlanRefusal.Reason.TRAILER_AS_DATA, 7, set(7));
        card("000", "011").refused(PlanRefusal.Reason.NO_SUCH_BLOCK, 64, set(64));
    }

    @Test
    void what_nobody_may_do_is_refused_and_what_a_missing_key_may_is_told() throws Exception {
        card("010", "110").refused(PlanRefusal.Reason.FORBIDDEN, 4, set(4));
        card("100", "011").without(KeyType.B).refused(PlanRefusal.Reason.KEY_NEEDED, 4, set(4));
        card("010", "011").without(KeyType.B).refused(PlanRefusal.Reason.KEY_NEEDED, 4, set(4));
        card("000", "000").refused(PlanRefusal.Reason.FORBIDDEN, 7, accessWish(access("000", "001")));
        card("000", "011")
                .without(KeyType.B)
                .refused(PlanRefusal.Reason.KEY_NEEDED, 7, trailerWish(NEW_A, access("000", "011"), NEW_B));
    }

    @Test
    void a_sector_whose_rights_are_not_known_is_left_alone() {
        refused(PlanRefusal.Reason.ACCESS_UNKNOWN, 4, set(4));
        card("000", "011");
        image = image.with(TRAILER, Block.parse(KEY_A + "00000069" + KEY_B));
        refused(PlanRefusal.Reason.ACCESS_UNKNOWN, 4, set(4));
    }

    @Test
    void malformed_access_bytes_have_no_override() {
        for (Allowance allowance : Allowance.values()) {
            allow(allowance);
        }
        card("000", "001").refused(PlanRefusal.Reason.MALFORMED_ACCESS, 7, accessWish("FF0781"));
    }

    @Test
    void a_way_of_no_return_is_allowed_only_on_request_and_told_in_full() throws Exception {
        card("000", "001").refused(PlanRefusal.Reason.IRREVERSIBLE, 7, accessWish(access("000", "110")));
        card("000", "001").refused(PlanRefusal.Reason.IRREVERSIBLE, 7, accessWish(access("000", "000")));
        WritePlan plan = allow(Allowance.IRREVERSIBLE).plan(accessWish(access("010", "110")));
        assertThat(plan.steps()).hasSize(1);
        assertThat(plan.notes()).anySatisfy(note -> {
            assertThat(note.kind()).isEqualTo(PlanNote.Kind.IRREVERSIBLE);
            assertThat(note.text().in(Language.EN)).contains("nobody can write");
        });
        assertThat(card("000", "000")
                        .plan(trailerWish(NEW_A, access("000", "000"), NEW_B))
                        .notes())
                .noneMatch(note -> note.kind() == PlanNote.Kind.IRREVERSIBLE);
    }

    @Test
    void a_lock_out_is_allowed_only_on_request() throws Exception {
        card("000", "001").refused(PlanRefusal.Reason.LOCK_OUT, 7, accessWish(access("011", "001")));
        card("000", "001").refused(PlanRefusal.Reason.LOCK_OUT, 7, accessWish(access("111", "011")));
        assertThat(steps(accessWish(access("011", "011")))).hasSize(1);
        assertThat(steps(accessWish(access("010", "011")))).hasSize(1);
        assertThat(allow(Allowance.LOCK_OUT)
                        .plan(accessWish(access("111", "011")))
                        .notes())
                .anyMatch(note -> note.kind() == PlanNote.Kind.LOCK_OUT);
    }

    @Test
    void a_trailer_as_it_was_read_is_not_written_without_saying_so() throws Exception {
        String zeros = "000000000000";
        card("000", "011").refused(PlanRefusal.Reason.ZERO_KEY, 7, trailerWish(zeros, access("000", "011"), KEY_B));
        card("000", "011").refused(PlanRefusal.Reason.ZERO_KEY, 7, trailerWish(KEY_A, access("000", "011"), zeros));
        assertThat(card("000", "011").steps(trailerWish(KEY_A, access("000", "001"), zeros)))
                .hasSize(1);
        assertThat(allow(Allowance.ZERO_KEY).steps(trailerWish(zeros, access("000", "011"), KEY_B)))
                .hasSize(1);
    }

    @Test
    void a_restore_keeps_the_cards_own_keys_if_asked() throws Exception {
        CardImage read = CardImage.unknown(CardType.CLASSIC_1K)
                .with(TRAILER, trailer("000000000000", access("100", "011"), "000000000000"))
                .with(FOUR, DATA);
        card("000", "011").refused(PlanRefusal.Reason.ZERO_KEY, 7, new Wish.Restore(read, Wish.Trailers.WHOLE));
        List<Step> kept = steps(new Wish.Restore(read, Wish.Trailers.WITHOUT_KEYS));
        assertThat(kept).hasSize(2);
        assertThat(kept.getLast().after()).isEqualTo(trailer(KEY_A, access("100", "011"), KEY_B));
        assertThat(steps(new Wish.Restore(read, Wish.Trailers.NONE))).hasSize(1);
        CardImage other = CardImage.unknown(CardType.CLASSIC_4K);
        refused(PlanRefusal.Reason.OTHER_TYPE, 0, new Wish.Restore(other, Wish.Trailers.WHOLE));
    }

    @Test
    void a_key_that_would_stay_must_be_known() throws Exception {
        card("000", "011")
                .without(KeyType.A)
                .refused(PlanRefusal.Reason.KEY_UNKNOWN, 7, accessWish(access("100", "011")));
        WritePlan plan = plan(trailerWish(NEW_A, access("100", "011"), KEY_B));
        assertThat(plan.steps()).hasSize(1);
        assertThat(plan.notes()).anyMatch(note -> note.kind() == PlanNote.Kind.NOT_UNDOABLE);
    }

    @Test
    void the_new_trailer_comes_first_where_the_data_need_it() throws Exception {
        assertThat(card("010", "011").steps(accessWish(access("000", "011")), set(4)))
                .extracting(Step::block)
                .containsExactly(TRAILER, FOUR);
    }

    @Test
    void a_sector_is_opened_up_and_closed_again_where_the_rights_allow_it() throws Exception {
        WritePlan plan = card("010", "011").plan(set(4));
        assertThat(plan.steps()).extracting(Step::block).containsExactly(TRAILER, FOUR, TRAILER);
        assertThat(plan.steps().getLast().after()).isEqualTo(trailer(KEY_A, access("010", "011"), KEY_B));
        assertThat(plan.steps().getLast().opener().type()).isEqualTo(KeyType.B);
        assertThat(plan.notes()).anyMatch(note -> note.kind() == PlanNote.Kind.OPENED_UP);
    }

    @Test
    void keys_are_verified_before_access_bytes_freeze_them() throws Exception {
        allow(Allowance.IRREVERSIBLE);
        List<Step> steps = card("000", "011").steps(trailerWish(NEW_A, access("000", "110"), NEW_B));
        assertThat(steps).hasSize(2);
        assertThat(steps.getFirst().after()).isEqualTo(trailer(NEW_A, access("000", "011"), NEW_B));
        assertThat(steps.getLast().opener().key()).isEqualTo(Key.parse(NEW_B));
    }

    @Test
    void frozen_keys_are_thawed_by_way_of_the_access_bytes() throws Exception {
        List<Step> steps = card("000", "101").steps(trailerWish(NEW_A, access("000", "011"), NEW_B));
        assertThat(steps).hasSize(2);
        assertThat(steps.getFirst().after()).isEqualTo(trailer(KEY_A, access("000", "011"), KEY_B));
    }

    @Test
    void frozen_keys_that_another_key_could_thaw_are_not_called_forbidden() {
        Wish wish = trailerWish(NEW_A, access("000", "011"), NEW_B);
        card("000", "101").without(KeyType.B).refused(PlanRefusal.Reason.KEY_NEEDED, 7, wish);
        card("000", "101").without(KeyType.A).refused(PlanRefusal.Reason.KEY_UNKNOWN, 7, wish);
    }

    @Test
    void wishes_that_contradict_each_other_are_refused() throws Exception {
        card("000", "011").refused(PlanRefusal.Reason.CONTRADICTION, 4, set(4), new Wish.Format(Set.of(SECTOR)));
        assertThat(steps(set(4), set(4))).hasSize(1);
    }

    @Test
    void what_was_not_read_is_written_but_can_not_be_put_back_and_that_is_said() throws Exception {
        WritePlan plan = card("000", "011").plan(set(6));
        assertThat(plan.steps().getFirst().isKnownBefore()).isFalse();
        assertThat(plan.notes())
                .anyMatch(note -> note.kind() == PlanNote.Kind.NOT_UNDOABLE
                        && note.block().equals(BlockNumber.of(6)));
    }

    @Test
    void values_that_do_not_fit_or_are_none_are_refused_before_anything_is_sent() throws Exception {
        card("110", "011").refused(PlanRefusal.Reason.NO_ROOM, 4, add(Integer.MAX_VALUE));
        card("110", "011").refused(PlanRefusal.Reason.NO_ROOM, 4, add(0));
        assertThat(steps(add(Integer.MAX_VALUE - 100))).hasSize(1);
        card("110", "011")
                .refused(PlanRefusal.Reason.NOT_A_VALUE, 6, new Wish.Increment(BlockNumber.of(6), 1, Optional.empty()));
        image = image.with(FOUR, DATA);
        refused(PlanRefusal.Reason.NOT_A_VALUE, 4, add(1));
    }

    @Test
    void the_rights_of_values_are_those_of_the_table() throws Exception {
        card("110", "011").without(KeyType.B).refused(PlanRefusal.Reason.KEY_NEEDED, 4, add(1));
        assertThat(steps(take(1)).getFirst().mender()).isEmpty();
        assertThat(card("110", "011").steps(take(1)).getFirst().mender()).isPresent();
        card("001", "011").refused(PlanRefusal.Reason.FORBIDDEN, 4, add(1));
        assertThat(plan(take(1)).notes()).anyMatch(note -> note.kind() == PlanNote.Kind.NOT_UNDOABLE);
        card("100", "011").refused(PlanRefusal.Reason.FORBIDDEN, 4, take(1));
    }

    @Test
    void without_value_commands_nothing_is_computed_unless_asked() throws Exception {
        card("000", "011").values(ValueForm.NONE).refused(PlanRefusal.Reason.NO_COMMAND, 4, add(1));
        WritePlan plan = allow(Allowance.EMULATE).plan(add(1));
        assertThat(plan.steps().getFirst().kind()).isEqualTo(Step.Kind.DATA);
        assertThat(plan.steps().getFirst().after()).isEqualTo(value(101));
        assertThat(plan.notes()).anyMatch(note -> note.kind() == PlanNote.Kind.EMULATED);
    }

    @Test
    void a_copy_needs_one_sector_and_a_reader_that_can() throws Exception {
        BlockNumber six = BlockNumber.of(6);
        card("000", "011").refused(PlanRefusal.Reason.NO_COMMAND, 6, new Wish.Copy(FOUR, six));
        assertThat(values(ValueForm.ACS_D7)
                        .steps(new Wish.Copy(FOUR, six))
                        .getFirst()
                        .kind())
                .isEqualTo(Step.Kind.TRANSFER);
        refused(PlanRefusal.Reason.OTHER_SECTOR, 8, new Wish.Copy(FOUR, BlockNumber.of(8)));
    }

    @Test
    void a_backup_follows_its_value_and_must_have_been_the_same() throws Exception {
        Purse purse = new Purse(FOUR, FIVE);
        assertThat(card("000", "011").steps(purse.increment(1)))
                .extracting(Step::block)
                .containsExactly(FOUR, FIVE);
        assertThat(values(ValueForm.ACS_D7).steps(purse.decrement(1)))
                .extracting(Step::kind)
                .containsExactly(Step.Kind.DECREMENT, Step.Kind.TRANSFER);
        image = image.with(FIVE, value(99));
        refused(PlanRefusal.Reason.NOT_A_VALUE, 5, purse.increment(1));
    }

    @Test
    void the_plans_own_result_is_told() throws Exception {
        CardImage after = card("000", "011").plan(set(4)).appliedTo(image);
        assertThat(after.block(FOUR)).isEqualTo(PartialBlock.of(DATA));
        assertThat(after.block(FIVE)).isEqualTo(image.block(FIVE));
    }
}
