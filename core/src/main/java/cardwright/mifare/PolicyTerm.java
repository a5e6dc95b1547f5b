package cardwright.mifare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.StringTokenizer;
import org.jspecify.annotations.Nullable;

/// The words and signs of a policy, each with its spellings in lower case. Half-width signs only: the lexer
/// makes full-width ones narrow.
enum PolicyTerm {
    DATA(Kind.PLACE, "data 数据"),
    VALUE(Kind.PLACE, "value values 值 数值 钱包 余额"),
    BLOCK(Kind.PLACE, "block blocks group groups 块 组"),
    TRAILER(Kind.PLACE, "trailer 尾块 扇区尾 扇区尾块 控制块"),
    KEY(Kind.PLACE, "key"),
    KEYS(Kind.PLACE, "keys 密钥 秘钥 密码"),
    KEY_A(Kind.PLACE, "keya"),
    KEY_B(Kind.PLACE, "keyb"),
    RIGHTS(Kind.PLACE, "rights access 控制位 权限 访问权限 访问位 访问控制 访问控制位 访问条件 访问控制字节 控制字节 控制字"),

    READ(Kind.OPERATION, "read reads readable read-only r 读 读取 读出 可读 只读"),
    WRITE(Kind.OPERATION, "write writes written writable w 写 写入 可写"),
    CHANGE(Kind.OPERATION, "change changes changed update updates updated 修改 更改 改 改写 更新 变更"),
    READ_WRITE(Kind.OPERATION, "rw 读写"),
    INCREMENT(Kind.OPERATION, "increment inc add increase credit recharge top-up 加 加值 增值 增加 充值"),
    DECREMENT(
            Kind.OPERATION,
            "decrement dec take decrease debit deduct transfer restore" + " 减 减值 减少 扣款 扣值 扣费 扣减 扣 消费 传输 传送 转存 恢复"),
    EVERYTHING(Kind.OPERATION, "all everything 全部 所有"),

    A(Kind.KEYS, "a"),
    B(Kind.KEYS, "b"),
    EITHER(Kind.KEYS, "ab either both any anyone 任一 任意"),
    NEVER(Kind.KEYS, "never nobody none no not cannot can't" + " 无 无人 不 不可 不能 不得 不允许 不可以 禁止 从不 永不"),
    DASH(Kind.KEYS, "-"),

    OR(Kind.FILLER, "or | / 或 或者"),
    AND(Kind.FILLER, "and & + 和 与 及"),
    TO(Kind.FILLER, "to ~ 到 至"),
    FILLING(
            Kind.FILLER,
            "by with from the of only is are be can may sector bit bits byte bytes conditions"
                    + " 由 用 使用 通过 可 可以 能 需 仅 只 的 均 都 第 扇区"),

    COLON(Kind.COLON, ":"),
    COMMA(Kind.COMMA, ","),
    /// A comma between things of one kind: ends a wish that is complete, else joins.
    PAUSE(Kind.COMMA, "、"),
    SEMICOLON(Kind.SEMICOLON, "; . 。 \n"),
    /// Digits, whatever their spelling.
    NUMBER(Kind.NUMBER, ""),
    UNKNOWN(Kind.UNKNOWN, "");

    /// What a word is for.
    enum Kind {
        PLACE,
        OPERATION,
        KEYS,
        FILLER,
        COLON,
        COMMA,
        SEMICOLON,
        NUMBER,
        UNKNOWN
    }

    /// The longest spelling in Chinese, where no spaces end a word.
    static final int LONGEST_CHINESE = 6;

    private static final Map<String, PolicyTerm> BY_SPELLING = bySpelling();

    private final Kind kind;
    private final String spellings;

    PolicyTerm(Kind kind, String spellings) {
        this.kind = kind;
        this.spellings = spellings;
    }

    private static Map<String, PolicyTerm> bySpelling() {
        Map<String, PolicyTerm> terms = new HashMap<>();
        for (PolicyTerm term : values()) {
            for (String spelling : term.spellings()) {
                terms.put(spelling, term);
            }
        }
        return terms;
    }

    private List<String> spellings() {
        List<String> list = new ArrayList<>();
        StringTokenizer words = new StringTokenizer(spellings, " ");
        while (words.hasMoreTokens()) {
            list.add(words.nextToken());
        }
        return list;
    }

    Kind kind() {
        return kind;
    }

    /// The term with this spelling, in lower case, or null.
    static @Nullable PolicyTerm of(String spelling) {
        return BY_SPELLING.get(spelling);
    }

    /// All spellings of words of these kinds.
    static List<String> spellings(List<Kind> kinds) {
        List<String> all = new ArrayList<>();
        for (PolicyTerm term : values()) {
            if (kinds.contains(term.kind)) {
                all.addAll(term.spellings());
            }
        }
        return all;
    }
}
