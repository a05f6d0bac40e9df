package trygg.benefits.statistics;

import java.util.Map;

/**
 * The recipient's family as the forms ask for it.
 *
 * @param childrenUnder18 how many the household maintains; yes and no follow from it
 */
public record Family(MaritalStatus maritalStatus, int childrenUnder18) {

    public enum MaritalStatus implements Coded {
        SINGLE("1"),
        MARRIED("2"),
        COHABITING("3"),
        DIVORCED_OR_SEPARATED("4"),
        WIDOWED("5");

        private final String code;

        MaritalStatus(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }

    public Family {
        if (childrenUnder18 < 0 || childrenUnder18 > 99) {
            throw new IllegalArgumentException("no household maintains so many children");
        }
    }

    void write(Map<String, String> values) {
        values.put("EKTSTAT", maritalStatus.code());
        values.put("BU18", YesNo.of(childrenUnder18 > 0));
        values.put("ANTBU18", childrenUnder18 > 0 ? String.valueOf(childrenUnder18) : "");
    }

    static Family read(Map<String, String> values) {
        return new Family(Coded.of(MaritalStatus.class, values.getOrDefault("EKTSTAT", "")).orElseThrow(),
                Field.readInteger(values.getOrDefault("ANTBU18", "")).orElse(0L).intValue());
    }
}
