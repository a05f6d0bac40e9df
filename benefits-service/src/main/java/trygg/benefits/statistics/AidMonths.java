package trygg.benefits.statistics;

import java.time.Month;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;

import trygg.benefits.statistics.PaidOut.Kind;

/** Grant and loan in the months something was paid, in whole kroner. The year is their sum and can be nothing else. */
public record AidMonths(Map<Month, Paid> months) {

    private static final long MOST = 9_999_999;

    /** @param grant and loan in whole kroner */
    public record Paid(long grant, long loan) {

        public Paid {
            if (grant < 0 || loan < 0) {
                throw new IllegalArgumentException("what is paid is never less than nothing");
            }
        }
    }

    public AidMonths {
        var ordered = new EnumMap<Month, Paid>(Month.class);
        ordered.putAll(months);
        months = Collections.unmodifiableMap(ordered);
        if (sum(months, Paid::grant) > MOST || sum(months, Paid::loan) > MOST) {
            throw new IllegalArgumentException("the form has room for seven digits");
        }
    }

    public static AidMonths of(List<PaidOut> payments, int year) {
        var grants = PaidOut.kronerByMonth(payments, Kind.GRANT, year);
        var loans = PaidOut.kronerByMonth(payments, Kind.LOAN, year);
        var months = new EnumMap<Month, Paid>(Month.class);
        for (var month : Month.values()) {
            if (grants.containsKey(month) || loans.containsKey(month)) {
                months.put(month, new Paid(grants.getOrDefault(month, 0L), loans.getOrDefault(month, 0L)));
            }
        }
        return new AidMonths(months);
    }

    public long grant() {
        return sum(months, Paid::grant);
    }

    public long loan() {
        return sum(months, Paid::loan);
    }

    private static long sum(Map<Month, Paid> months, ToLongFunction<Paid> part) {
        return months.values().stream().mapToLong(part).sum();
    }

    void write(Map<String, String> values) {
        values.put("BIDRAG", String.valueOf(grant()));
        values.put("LAAN", String.valueOf(loan()));
        months.forEach((month, paid) -> {
            values.put(Layouts.moneyIn(month), Layouts.code(month));
            values.put(Layouts.grantIn(month), String.valueOf(paid.grant()));
            values.put(Layouts.loanIn(month), String.valueOf(paid.loan()));
        });
    }

    static AidMonths read(Map<String, String> values) {
        var months = new EnumMap<Month, Paid>(Month.class);
        for (var month : Month.values()) {
            if (Layouts.code(month).equals(values.get(Layouts.moneyIn(month)))) {
                months.put(month, new Paid(Field.readInteger(values.getOrDefault(Layouts.grantIn(month), "")).orElse(0L),
                        Field.readInteger(values.getOrDefault(Layouts.loanIn(month), "")).orElse(0L)));
            }
        }
        return new AidMonths(months);
    }
}
