package trygg.benefits.statistics;

import java.time.LocalDate;
import java.time.Month;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import trygg.benefits.statistics.PaidOut.Kind;

/**
 * One participant's year in the qualification programme: a record of form 11CF.
 *
 * @param registeredOn when the application was registered
 * @param otherMunicipality where the participant was in the programme before, {@code 9999} when unknown; null when nowhere
 * @param earlierAid social assistance in the two months before the application; null when none
 * @param earlierIncomes what else there was in those two months
 * @param otherAid what the participant got besides the programme's money
 * @param months with money from the programme
 * @param kroner of the programme in the year, whole kroner
 */
public record QualificationYear(Reporting reporting, Recipient recipient, Family family, LocalDate registeredOn,
        LocalDate decidedOn, LocalDate startedOn, @Nullable String otherMunicipality, @Nullable EarlierAid earlierAid,
        Set<EarlierIncome> earlierIncomes, Set<OtherAid> otherAid, Set<Month> months, long kroner, QualificationEnd end) {

    /** YTELSE_TYPE_SOSHJ. */
    public enum EarlierAid implements Coded {
        MAIN_INCOME("2"),
        SUPPLEMENT("3");

        private final String code;

        EarlierAid(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }

    public enum EarlierIncome implements Coded.Ticked {
        INTRODUCTION_BENEFIT("YTELSE_INTRO", "4"),
        MEASURE_MONEY("YTELSE_TILTAKSPENGER", "5"),
        NATIONAL_INSURANCE("YTELSE_FOLKETRYGDL", "6");

        private final String field;
        private final String code;

        EarlierIncome(String field, String code) {
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

    /** In the order of the form, which is not the order of the codes. */
    public enum OtherAid implements Coded.Ticked {
        MUNICIPAL_HOUSING_BENEFIT("KVP_MED_KOMMBOS", "4"),
        STATE_HOUSING_BENEFIT("KVP_MED_HUSBANKBOS", "5"),
        ONE_OFF_ASSISTANCE("KVP_MED_SOSHJ_ENGANG", "9"),
        COSTS_OF_TAKING_PART("KVP_MED_SOSHJ_PGM", "8"),
        FIXED_SUPPLEMENT("KVP_MED_SOSHJ_SUP", "7");

        private final String field;
        private final String code;

        OtherAid(String field, String code) {
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

    public QualificationYear {
        earlierIncomes = Set.copyOf(earlierIncomes);
        otherAid = Set.copyOf(otherAid);
        months = Set.copyOf(months);
        if (kroner < 0 || kroner > 9_999_999) {
            throw new IllegalArgumentException("the form has room for seven digits and none less than nothing");
        }
    }

    /** The same record with months and sum of what was paid from the programme in the year. */
    public QualificationYear paid(List<PaidOut> payments) {
        var byMonth = PaidOut.kronerByMonth(payments, Kind.QUALIFICATION_MONEY, reporting.year());
        return new QualificationYear(reporting, recipient, family, registeredOn, decidedOn, startedOn, otherMunicipality,
                earlierAid, earlierIncomes, otherAid, byMonth.keySet(),
                byMonth.values().stream().mapToLong(Long::longValue).sum(), end);
    }

    /** The line without its newline. */
    public String line() {
        return Form.QUALIFICATION.layout().write(values());
    }

    public static Reading<QualificationYear> read(String line) {
        return Form.QUALIFICATION.read(line, QualificationYear::of, QualificationYear::values);
    }

    Map<String, String> values() {
        var values = new LinkedHashMap<String, String>();
        reporting.write(values);
        recipient.write(values);
        family.write(values);
        values.put("REG_DATO", Field.day(registeredOn));
        values.put("VEDTAK_DATO", Field.day(decidedOn));
        values.put("BEGYNT_DATO", Field.day(startedOn));
        values.put("KVP_KOMM", YesNo.of(otherMunicipality != null));
        values.put("KOMMNR_KVP_KOMM", otherMunicipality == null ? "" : otherMunicipality);
        values.put("YTELSE_SOSHJELP", earlierAid == null ? "" : YesNo.YES);
        values.put("YTELSE_TYPE_SOSHJ", earlierAid == null ? "" : earlierAid.code());
        Coded.tick(earlierIncomes, values);
        values.put("KVP_MED_ASTONAD", YesNo.of(!otherAid.isEmpty()));
        Coded.tick(otherAid, values);
        months.forEach(month -> values.put(Layouts.moneyIn(month), Layouts.code(month)));
        values.put("KVP_STONAD", kroner > 0 || !months.isEmpty() ? String.valueOf(kroner) : "");
        end.write(values);
        return values;
    }

    private static QualificationYear of(Map<String, String> values) {
        var months = EnumSet.noneOf(Month.class);
        for (var month : Month.values()) {
            if (Layouts.code(month).equals(values.get(Layouts.moneyIn(month)))) {
                months.add(month);
            }
        }
        var other = values.getOrDefault("KOMMNR_KVP_KOMM", "");
        return new QualificationYear(Reporting.read(values), Recipient.read(values), Family.read(values),
                Field.readDay(values.getOrDefault("REG_DATO", "")).orElseThrow(),
                Field.readDay(values.getOrDefault("VEDTAK_DATO", "")).orElseThrow(),
                Field.readDay(values.getOrDefault("BEGYNT_DATO", "")).orElseThrow(),
                other.isEmpty() ? null : other,
                Coded.of(EarlierAid.class, values.getOrDefault("YTELSE_TYPE_SOSHJ", "")).orElse(null),
                Coded.ticked(EarlierIncome.values(), values), Coded.ticked(OtherAid.values(), values), months,
                Field.readInteger(values.getOrDefault("KVP_STONAD", "")).orElse(0L), QualificationEnd.read(values));
    }

    /** The number may not reach a log through a careless message, nor what else the record tells. */
    @Override
    public String toString() {
        return "QualificationYear[%s, journal %s]".formatted(reporting, recipient.journalNumber());
    }
}
