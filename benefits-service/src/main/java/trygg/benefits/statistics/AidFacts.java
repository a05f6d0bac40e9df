package trygg.benefits.statistics;

import java.util.Map;

/**
 * What form 11F asks about the recipient's situation, as coded when the decision is made. The record of the year has those of
 * the last decision. Livelihood, benefit and work must fit each other (rules 15 to 24B): ask {@link Control#ofDecision}.
 *
 * @param livelihood the main one (VKLO)
 * @param benefit the largest from the national insurance (TRYGDESIT)
 * @param work the situation at work (ARBSIT)
 */
public record AidFacts(Livelihood livelihood, Benefit benefit, Work work, Housing housing, boolean economicAdviceGiven,
        boolean individualPlan, AidConditions conditions) {

    /** VKLO. */
    public enum Livelihood implements Coded {
        WAGE("1"),
        COURSE_OR_MEASURE_PAY("2"),
        BENEFIT("3"),
        STUDY_GRANT_OR_LOAN("4"),
        SOCIAL_ASSISTANCE("5"),
        INTRODUCTION_BENEFIT("6"),
        SPOUSE("7"),
        QUALIFICATION_MONEY("8"),
        OTHER("9");

        private final String code;

        Livelihood(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }

    /** TRYGDESIT. Codes 03 and 08 are no longer in use. */
    public enum Benefit implements Coded {
        SICKNESS("01"),
        UNEMPLOYMENT("02"),
        DISABILITY("04"),
        TRANSITIONAL("05"),
        SURVIVOR("06"),
        OLD_AGE("07"),
        SUPPLEMENTARY("09"),
        OTHER("10"),
        WORK_ASSESSMENT("11"),
        NONE("12"),
        CHILD_BENEFIT("13");

        private final String code;

        Benefit(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }

    /** ARBSIT. */
    public enum Work implements Coded {
        FULL_TIME("01"),
        PART_TIME("02"),
        EDUCATION("03"),
        NOT_SEEKING("04"),
        STATE_MEASURE("05"),
        MUNICIPAL_MEASURE("06"),
        REGISTERED_UNEMPLOYED("07"),
        UNREGISTERED_UNEMPLOYED("08"),
        INTRODUCTION_PROGRAMME("09"),
        QUALIFICATION_PROGRAMME("10");

        private final String code;

        Work(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }

    /** BOSIT. */
    public enum Housing implements Coded {
        PRIVATE_RENT("1"),
        MUNICIPAL_RENT("2"),
        OWN("3"),
        NONE("4"),
        OTHER("5"),
        INSTITUTION("6");

        private final String code;

        Housing(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }

    void write(Map<String, String> values) {
        values.put("VKLO", livelihood.code());
        values.put("TRYGDESIT", benefit.code());
        values.put("ARBSIT", work.code());
        values.put("BOSIT", housing.code());
        values.put("GITT_OKONOMIRAD", YesNo.of(economicAdviceGiven));
        values.put("FAAT_INDIVIDUELL_PLAN", YesNo.of(individualPlan));
        conditions.write(values);
    }

    static AidFacts read(Map<String, String> values) {
        return new AidFacts(Coded.of(Livelihood.class, values.getOrDefault("VKLO", "")).orElseThrow(),
                Coded.of(Benefit.class, values.getOrDefault("TRYGDESIT", "")).orElseThrow(),
                Coded.of(Work.class, values.getOrDefault("ARBSIT", "")).orElseThrow(),
                Coded.of(Housing.class, values.getOrDefault("BOSIT", "")).orElseThrow(),
                YesNo.YES.equals(values.get("GITT_OKONOMIRAD")), YesNo.YES.equals(values.get("FAAT_INDIVIDUELL_PLAN")),
                AidConditions.read(values));
    }
}
