package trygg.benefits.statistics;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Conditions of the aid (sosialtjenesteloven sections 20 and 20 a), exemptions from the duty of activity under 30 years, and
 * what followed a breach, within the year.
 *
 * @param onRecipient whether conditions are set on the recipient; then the dates and at least one condition are there
 * @param onPartner whether conditions are set on the spouse or cohabitant
 * @param decidedOn the payment decision that carries the first condition
 * @param validUntil the last day of that decision
 * @param exemptedOn the first decision on an exemption
 */
public record AidConditions(boolean onRecipient, boolean onPartner, @Nullable LocalDate decidedOn,
        @Nullable LocalDate validUntil, Set<Condition> conditions, @Nullable LocalDate exemptedOn,
        Set<Exemption> exemptions, Set<Sanction> sanctions) {

    public static final AidConditions NONE = new AidConditions(false, false, null, null, Set.of(), null, Set.of(), Set.of());

    public AidConditions {
        conditions = Set.copyOf(conditions);
        exemptions = Set.copyOf(exemptions);
        sanctions = Set.copyOf(sanctions);
    }

    public enum Condition implements Coded.Ticked {
        WORK_TRAINING("VILKARARBEID", "16"),
        COURSE("VILKARKURS", "17"),
        SCHOOL("VILKARUTD", "04"),
        JOB_SEEKING("VILKARJOBBLOG", "06"),
        JOB_OFFER("VILKARJOBBTILB", "07"),
        GUIDANCE("VILKARSAMT", "08"),
        OTHER_RIGHTS("VILKAROKRETT", "10"),
        COST_OF_LIVING("VILKARLIVSH", "18"),
        HEALTH("VILKARHELSE", "14"),
        OTHER("VILKARANNET", "15"),
        DIGITAL_PLAN("VILKARDIGPLAN", "19"),
        NORWEGIAN_OR_SAMI("VILKARNORSKSAMISKOPPL", "20");

        private final String field;
        private final String code;

        Condition(String field, String code) {
            this.field = field;
            this.code = code;
        }

        @Override
        public String field() {
            return field;
        }

        @Override
        public String code() {
            return code;
        }
    }

    /** Why the duty of activity is not laid on a recipient under 30. */
    public enum Exemption implements Coded.Ticked {
        IN_WORK("VEDTAKARB", "01"),
        IN_ACTIVITY("VEDTAKAKT", "02"),
        HEALTH_OR_SOCIAL("VEDTAKHELSE", "03"),
        OTHER_REASON("VEDTAKGRUNN", "04");

        private final String field;
        private final String code;

        Exemption(String field, String code) {
            this.field = field;
            this.code = code;
        }

        @Override
        public String field() {
            return field;
        }

        @Override
        public String code() {
            return code;
        }
    }

    public enum Sanction implements Coded.Ticked {
        REDUCED_AID("SANKSJONRED", "01"),
        OTHER("SANKSJONANDRE", "02");

        private final String field;
        private final String code;

        Sanction(String field, String code) {
            this.field = field;
            this.code = code;
        }

        @Override
        public String field() {
            return field;
        }

        @Override
        public String code() {
            return code;
        }
    }

    void write(Map<String, String> values) {
        values.put("VILKARSOSLOV", YesNo.of(onRecipient));
        values.put("VILKARSAMEKT", YesNo.of(onPartner));
        values.put("UTBETDATO", decidedOn == null ? "" : Field.day(decidedOn));
        values.put("UTBETTOMDATO", validUntil == null ? "" : Field.day(validUntil));
        Coded.tick(conditions, values);
        values.put("VEDTAKDATO", exemptedOn == null ? "" : Field.day(exemptedOn));
        Coded.tick(exemptions, values);
        Coded.tick(sanctions, values);
    }

    static AidConditions read(Map<String, String> values) {
        return new AidConditions(YesNo.YES.equals(values.get("VILKARSOSLOV")), YesNo.YES.equals(values.get("VILKARSAMEKT")),
                Field.readDay(values.getOrDefault("UTBETDATO", "")).orElse(null),
                Field.readDay(values.getOrDefault("UTBETTOMDATO", "")).orElse(null),
                Coded.ticked(Condition.values(), values),
                Field.readDay(values.getOrDefault("VEDTAKDATO", "")).orElse(null),
                Coded.ticked(Exemption.values(), values), Coded.ticked(Sanction.values(), values));
    }
}
