package trygg.benefits.assessment;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import trygg.benefits.application.Application;
import trygg.benefits.application.ApplicationId;
import trygg.benefits.application.Decision.Part;
import trygg.benefits.application.Money;
import trygg.benefits.application.Reckoned;
import trygg.benefits.application.Reckoned.Asked;
import trygg.benefits.application.Reckoned.Month;
import trygg.benefits.application.Reckonings;
import trygg.benefits.calculation.Facts;
import trygg.benefits.parameter.ParameterService;
import trygg.benefits.parameter.Parameters;
import trygg.platform.db.Tx;

/** The kept calculations, as PostgreSQL keeps them. */
@Singleton
public class KeptCalculations implements Reckonings {

    private static final String INSERT = """
            insert into calculation (id, application_id, case_id, municipality, period, facts, sheet, aid, norm, floor, adults,
                                     children, made_at, made_by)
            values (:id, :application, :caseId, :municipality, cast(:period as date), :facts, :sheet, :aid, :norm, :floor,
                    :adults, :children, :at, :by)""";

    private final ParameterService parameters;

    KeptCalculations(ParameterService parameters) {
        this.parameters = parameters;
    }

    /** False when the id stands for something else already. */
    boolean add(Tx tx, KeptCalculation calculation) {
        return tx.update(INSERT + " on conflict (id) do nothing", row(calculation)).execute() == 1;
    }

    /** Written with the others of the transaction; an id that is taken fails them all. */
    public void addAll(Tx tx, KeptCalculation calculation) {
        tx.batch(INSERT, row(calculation));
    }

    /** Those of these ids that there are. */
    public List<KeptCalculation> find(Tx tx, Collection<UUID> ids) {
        return tx.query("select * from calculation where id = any (:ids) order by period, made_at")
                .bind("ids", ids.toArray(UUID[]::new)).map((row, _) -> read(row, parameters.current(tx))).list();
    }

    /** The newest first. */
    public List<KeptCalculation> of(Tx tx, ApplicationId application) {
        return tx.query("select * from calculation where application_id = :id order by made_at desc, period, id")
                .bind("id", application.value()).map((row, _) -> read(row, parameters.current(tx))).list();
    }

    /** The newest of the household's latest month. */
    public Optional<KeptCalculation> last(Tx tx, UUID caseId) {
        return tx.query("select * from calculation where case_id = :case order by period desc, made_at desc limit 1")
                .bind("case", caseId).map((row, _) -> read(row, parameters.current(tx))).findOne();
    }

    @Override
    public Optional<Reckoned> of(Tx tx, Application application, Part part, List<UUID> calculations) {
        var kept = find(tx, calculations);
        var months = new HashSet<YearMonth>();
        if (kept.size() != calculations.size() || kept.isEmpty() || kept.stream()
                .anyMatch(one -> !one.application().equals(application.id()) || !months.add(one.facts().period()))) {
            return Optional.empty();
        }
        return Optional.of(reckoned(kept, given(tx, application, part)));
    }

    /** What decisions that stand give the household, by month, but for those on this part of the application itself. */
    public Map<YearMonth, BigDecimal> given(Tx tx, Application application, Part part) {
        return tx.query("""
                select dc.period, sum(dc.aid) from decision_calculation dc join decision d on d.id = dc.decision_id
                 where dc.case_id = :case and (d.application_id <> :application or d.part <> :part)
                   and not exists (select 1 from decision r where r.replaces = d.id) group by dc.period""")
                .bind("case", application.caseId()).bind("application", application.id().value()).bind("part", part.code())
                .map((row, _) -> Map.entry(YearMonth.from(row.getDate(1).toLocalDate()), row.getBigDecimal(2))).list().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /**
     * What they say together; of one application, each of another month, the earliest first.
     *
     * @param given for a month already, by other decisions
     */
    public static Reckoned reckoned(List<KeptCalculation> kept, Map<YearMonth, BigDecimal> given) {
        var asked = new LinkedHashMap<String, Asked>();
        for (var one : kept) {
            one.asked().forEach(item -> asked.merge(item.kind(), item, (before, more) -> new Asked(before.kind(),
                    before.asked().plus(more.asked()), before.granted().plus(more.granted()), before.ground())));
        }
        return new Reckoned(kept.stream().map(one -> month(one, given.getOrDefault(one.facts().period(), BigDecimal.ZERO)))
                .toList(), List.copyOf(asked.values()), kept.getFirst().facts().adults().getFirst().birthDate());
    }

    private static Month month(KeptCalculation kept, BigDecimal given) {
        var currency = Money.currencyIn(kept.facts().municipality());
        var left = Money.of(kept.sheet().aid(), currency).amount().subtract(given);
        return new Month(kept.id(), kept.facts().period(), new Money(left.max(BigDecimal.ZERO), currency),
                new Money(given, currency), kept.sheet().floorKept());
    }

    /** For how many months in a row before this one each of these cases has been given aid. */
    public Map<UUID, Integer> monthsInARow(Tx tx, Collection<UUID> cases, YearMonth before) {
        var months = new HashMap<UUID, Integer>();
        tx.query("""
                select case_id, period from decision_calculation dc
                 where case_id = any (:cases) and period < :before and aid > 0
                   and not exists (select 1 from decision r where r.replaces = dc.decision_id)
                 group by case_id, period order by case_id, period desc""")
                .bind("cases", cases.toArray(UUID[]::new)).bind("before", before.atDay(1)).map((row, _) -> {
                    var caseId = row.getObject("case_id", UUID.class);
                    var counted = months.getOrDefault(caseId, 0);
                    if (YearMonth.from(row.getDate("period").toLocalDate()).equals(before.minusMonths(counted + 1L))) {
                        months.put(caseId, counted + 1);
                    }
                    return caseId;
                }).list();
        return months;
    }

    /**
     * How a household was reckoned, without what came of it.
     *
     * @param district where it lives; nothing when it is not known or not to be known
     */
    public record KeptFacts(UUID caseId, Facts facts, @Nullable String district) {

        private static KeptFacts of(ResultSet row) throws SQLException {
            return new KeptFacts(row.getObject("case_id", UUID.class), SheetText.facts(row.getString("facts")),
                    row.getString("district"));
        }
    }

    /** What each household of a municipality was last reckoned with for the month. The caller closes the stream. */
    public Stream<KeptFacts> current(Tx tx, String municipality, YearMonth period) {
        return tx.query("""
                select k.*, district_of(k.case_id) as district from (
                    select distinct on (case_id) case_id, facts from calculation
                     where municipality = :municipality and period = :period order by case_id, made_at desc) k""")
                .bind("municipality", municipality).bind("period", period.atDay(1)).setFetchSize(500)
                .map((row, _) -> KeptFacts.of(row)).stream();
    }

    /** The same of the next cases after this one, by what was reckoned no later than then. */
    public List<KeptFacts> current(Tx tx, String municipality, YearMonth period, Instant until, @Nullable UUID afterCase,
            int most) {
        return tx.query("""
                select k.*, district_of(k.case_id) as district from (
                    select distinct on (case_id) case_id, facts from calculation
                     where municipality = :municipality and period = :period and made_at <= :until
                       and (cast(:after as uuid) is null or case_id > cast(:after as uuid))
                     order by case_id, made_at desc limit :most) k
                 order by k.case_id""")
                .bind("municipality", municipality).bind("period", period.atDay(1)).bind("until", until)
                .bind("after", afterCase == null ? null : afterCase.toString()).bind("most", most)
                .map((row, _) -> KeptFacts.of(row)).list();
    }

    /** How many households a municipality has reckoned for the month. */
    public int countCurrent(Tx tx, String municipality, YearMonth period) {
        return tx.query("""
                select count(distinct case_id) from calculation where municipality = :municipality and period = :period""")
                .bind("municipality", municipality).bind("period", period.atDay(1)).mapTo(Integer.class).one();
    }

    private static KeptCalculation read(ResultSet row, Parameters known) throws SQLException {
        return new KeptCalculation(row.getObject("id", UUID.class),
                new ApplicationId(row.getObject("application_id", UUID.class)), row.getObject("case_id", UUID.class),
                SheetText.facts(row.getString("facts")), SheetText.sheet(row.getString("sheet"), known),
                row.getTimestamp("made_at").toInstant(), row.getString("made_by"));
    }

    private static Row row(KeptCalculation kept) {
        var facts = kept.facts();
        var currency = Money.currencyIn(facts.municipality());
        return new Row(kept.id(), kept.application().value(), kept.caseId(), facts.municipality(),
                facts.period().atDay(1).toString(), SheetText.of(facts), SheetText.of(kept.sheet()),
                Money.of(kept.sheet().aid(), currency).amount(), Money.of(kept.sheet().norm(), currency).amount(),
                Money.of(kept.sheet().floor(), currency).amount(), facts.adults().size(), facts.children().size(), kept.at(),
                kept.by());
    }

    record Row(UUID id, UUID application, UUID caseId, String municipality, String period, String facts, String sheet,
            BigDecimal aid, BigDecimal norm, BigDecimal floor, int adults, int children, Instant at, String by) {
    }
}
