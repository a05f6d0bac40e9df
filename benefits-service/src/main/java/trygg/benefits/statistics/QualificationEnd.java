package trygg.benefits.statistics;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * How it stands with the programme on 31 December, and what came after it.
 *
 * @param endedOn there when the programme ended, as it did for completed, absence, moved and break
 * @param afterwards the participant's situation straight after, one or more
 * @param mainIncome the most important income straight after
 */
public record QualificationEnd(Status status, @Nullable LocalDate endedOn, Set<Afterwards> afterwards,
        @Nullable Afterwards mainIncome) {

    public enum Status implements Coded {
        IN_PROGRAMME("1"),
        ON_LEAVE("2"),
        COMPLETED_OR_AGREED("3"),
        ENDED_BY_ABSENCE("4"),
        MOVED("5"),
        OTHER_OSLO_DISTRICT("6"),
        ENDED_AFTER_BREAK("7");

        private final String code;

        Status(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }

    public enum Afterwards implements Coded.Ticked {
        ORDINARY_WORK("AVSL_ORDINAERTARB", "01"),
        WORK_WITH_WAGE_SUBSIDY("AVSL_ARBLONNSTILS", "11"),
        LABOUR_MARKET_MEASURE("AVSL_ARBMARK", "03"),
        SCHOOL("AVSL_SKOLE", "04"),
        DISABILITY("AVSL_UFORE", "13"),
        WORK_ASSESSMENT("AVSL_AAP", "14"),
        ASSISTANCE_AWAITING_BENEFIT("AVSL_OK_AVKLAR", "15"),
        ASSISTANCE("AVSL_UTEN_OK_AVKLAR", "16"),
        OTHER("AVSL_ANNET", "10"),
        UNKNOWN("AVSL_UKJENT", "17");

        private final String field;
        private final String code;

        Afterwards(String field, String code) {
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

    public QualificationEnd {
        afterwards = Set.copyOf(afterwards);
    }

    void write(Map<String, String> values) {
        values.put("STATUS", status.code());
        values.put("AVSL_DATO", endedOn == null ? "" : Field.day(endedOn));
        Coded.tick(afterwards, values);
        values.put("AVSL_VIKTIGSTE_INNTEKT", mainIncome == null ? "" : mainIncome.code());
    }

    static QualificationEnd read(Map<String, String> values) {
        return new QualificationEnd(Coded.of(Status.class, values.getOrDefault("STATUS", "")).orElseThrow(),
                Field.readDay(values.getOrDefault("AVSL_DATO", "")).orElse(null), Coded.ticked(Afterwards.values(), values),
                Coded.of(Afterwards.class, values.getOrDefault("AVSL_VIKTIGSTE_INNTEKT", "")).orElse(null));
    }
}
