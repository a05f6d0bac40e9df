package trygg.housing.vacancy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import trygg.platform.api.Codes;
import trygg.platform.db.Tx;

/** Offers with the rankings frozen for them, and bypasses, in the database. Methods are parts of the caller's transaction. */
@Singleton
class Offers {

    static final String COLUMNS = """
            o.id as offer_id, o.vacancy_id as offer_vacancy_id, o.household_id, o.case_id as offer_case_id, o.ranking_id,
            o.rank, r.hash, o.offered_at, o.offered_by, o.answer, o.reason as answer_reason, o.answered_at,
            o.answered_by""";
    private static final String SELECT = "select " + COLUMNS
            + " from match_offer o join frozen_ranking r on r.id = o.ranking_id where ";
    private static final String BYPASS = """
            select b.*, s.signed_at, s.signed_by from match_bypass b
              left join match_bypass_signature s on s.bypass_id = b.id where
            """;

    void add(Tx tx, String municipality, FrozenRanking frozen) {
        tx.update("""
                insert into frozen_ranking (id, municipality, vacancy_id, hash, list, frozen_at, frozen_by)
                values (:id, :municipality, :vacancy, :hash, :list, :at, :by)""").bind("id", frozen.id())
                .bind("municipality", municipality).bind("vacancy", frozen.vacancyId()).bind("hash", frozen.hash())
                .bind("list", packed(frozen.text())).bind("at", frozen.at()).bind("by", frozen.by()).execute();
    }

    /** False when the id is used, the vacancy has an offer, or the household has one. */
    boolean add(Tx tx, String municipality, Offer offer) {
        return tx.update("""
                insert into match_offer (id, municipality, vacancy_id, household_id, case_id, ranking_id, rank, offered_at,
                                         offered_by)
                values (:id, :municipality, :vacancy, :household, :caseId, :ranking, :rank, :at, :by) on conflict do nothing""")
                .bind("id", offer.id()).bind("municipality", municipality).bind("vacancy", offer.vacancyId())
                .bind("household", offer.householdId()).bind("caseId", offer.caseId()).bind("ranking", offer.rankingId())
                .bind("rank", offer.rank()).bind("at", offer.offeredAt()).bind("by", offer.offeredBy()).execute() == 1;
    }

    Optional<Offer> find(Tx tx, UUID id) {
        return tx.query(SELECT + "o.id = :id").bind("id", id).map((row, _) -> read(row)).findOne();
    }

    /** The newest first. */
    List<Offer> ofVacancy(Tx tx, UUID vacancy) {
        return tx.query(SELECT + "o.vacancy_id = :vacancy order by o.offered_at desc, o.id").bind("vacancy", vacancy)
                .map((row, _) -> read(row)).list();
    }

    /** The declined offers of these vacancies, each with its vacancy. */
    Map<UUID, UUID> declined(Tx tx, Collection<UUID> vacancies) {
        return tx.query("select id, vacancy_id from match_offer where vacancy_id = any (:vacancies) and answer = 'declined'")
                .bind("vacancies", vacancies.toArray(UUID[]::new))
                .map((row, _) -> Map.entry(row.getObject(1, UUID.class), row.getObject(2, UUID.class))).stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    List<Offer> ofHousehold(Tx tx, UUID household) {
        return tx.query(SELECT + "o.household_id = :household order by o.offered_at desc, o.id").bind("household", household)
                .map((row, _) -> read(row)).list();
    }

    /** Homes said yes to that are still held until their keys, the longest waiting first; one offer's where it is asked for. */
    List<AwaitedKeys> awaitingKeys(Tx tx, @Nullable String municipality, @Nullable UUID offer) {
        return tx.query("""
                select o.id, o.vacancy_id, o.case_id, o.municipality, v.home_id, o.answered_at, w.protected_person, w.people,
                       w.children, (select count(*) from match_offer m where m.household_id = o.household_id) as offered
                  from match_offer o join vacancy v on v.id = o.vacancy_id join waiting_household w on w.id = o.household_id
                 where o.answer = 'accepted' and (cast(:offer as uuid) is null or o.id = cast(:offer as uuid))
                   and (cast(:municipality as text) is null or o.municipality = cast(:municipality as text))
                   and exists (select 1 from occupancy h where h.source_id = o.id and h.reason = 'held'
                                  and not isempty(h.during) and upper(h.during) is null)
                 order by o.answered_at, o.id""").bind("offer", offer).bind("municipality", municipality)
                .map((row, _) -> new AwaitedKeys(row.getObject("id", UUID.class), row.getObject("vacancy_id", UUID.class),
                        row.getObject("case_id", UUID.class), row.getString("municipality"),
                        row.getObject("home_id", UUID.class), row.getBoolean("protected_person"), row.getInt("people"),
                        row.getInt("children"), row.getInt("offered"), row.getTimestamp("answered_at").toInstant()))
                .list();
    }

    /** False when it was answered meanwhile. */
    boolean answer(Tx tx, UUID id, Offer.Answer answer) {
        var reason = answer.reason();
        return tx.update("""
                update match_offer set answer = :answer, reason = :reason, answered_at = :at, answered_by = :by
                 where id = :id and answer is null""").bind("id", id)
                .bind("answer", answer.accepted() ? "accepted" : "declined")
                .bind("reason", reason == null ? null : Codes.of(reason)).bind("at", answer.at()).bind("by", answer.by())
                .execute() == 1;
    }

    /** The ranking frozen last for the vacancy, or the one of an offer. */
    Optional<FrozenRanking> frozen(Tx tx, UUID vacancy, @Nullable UUID offer) {
        return tx.query("""
                select f.* from frozen_ranking f where f.vacancy_id = :vacancy and (cast(:offer as uuid) is null
                       or f.id = (select o.ranking_id from match_offer o where o.id = cast(:offer as uuid)))
                 order by f.frozen_at desc, f.id limit 1""").bind("vacancy", vacancy).bind("offer", offer)
                .map((row, _) -> new FrozenRanking(row.getObject("id", UUID.class), row.getObject("vacancy_id", UUID.class),
                        row.getString("hash"), unpacked(row.getBytes("list")), row.getTimestamp("frozen_at").toInstant(),
                        row.getString("frozen_by")))
                .findOne();
    }

    Standing standing(Tx tx, String municipality, UUID vacancy) {
        return standings(tx, municipality, List.of(vacancy)).getFirst();
    }

    /** One for each of the vacancies, in their order; read at once however many they are. */
    List<Standing> standings(Tx tx, String municipality, List<UUID> vacancies) {
        var saidNo = new HashMap<UUID, Set<UUID>>();
        var passed = new HashMap<UUID, Set<UUID>>();
        // At most one offer waits for a household's answer.
        var offered = new HashMap<UUID, UUID>();
        tx.query("""
                select 'no' as what, vacancy_id, household_id from match_offer
                 where vacancy_id = any (:vacancies) and answer = 'declined'
                union all
                select 'offered', vacancy_id, household_id from match_offer
                 where municipality = :municipality and answer is null
                union all
                select 'passed', b.vacancy_id, b.household_id
                  from match_bypass b join match_bypass_signature s on s.bypass_id = b.id
                 where b.vacancy_id = any (:vacancies)""").bind("vacancies", vacancies.toArray(UUID[]::new))
                .bind("municipality", municipality).map((row, _) -> {
                    var vacancy = row.getObject("vacancy_id", UUID.class);
                    var household = row.getObject("household_id", UUID.class);
                    switch (row.getString("what")) {
                        case "no" -> saidNo.computeIfAbsent(vacancy, _ -> new HashSet<>()).add(household);
                        case "passed" -> passed.computeIfAbsent(vacancy, _ -> new HashSet<>()).add(household);
                        default -> offered.put(household, vacancy);
                    }
                    return household;
                }).list();
        return vacancies.stream().map(vacancy -> new Standing(saidNo.getOrDefault(vacancy, Set.of()),
                offered.entrySet().stream().filter(one -> !one.getValue().equals(vacancy)).map(Map.Entry::getKey)
                        .collect(Collectors.toSet()),
                passed.getOrDefault(vacancy, Set.of()))).toList();
    }

    /** False when the id is used, or one is proposed for the same household and vacancy already. */
    boolean add(Tx tx, String municipality, Bypass bypass) {
        return tx.update("""
                insert into match_bypass (id, municipality, vacancy_id, household_id, case_id, reason, proposed_at, proposed_by)
                values (:id, :municipality, :vacancy, :household, :caseId, :reason, :at, :by) on conflict do nothing""")
                .bind("id", bypass.id()).bind("municipality", municipality).bind("vacancy", bypass.vacancyId())
                .bind("household", bypass.householdId()).bind("caseId", bypass.caseId())
                .bind("reason", Codes.of(bypass.reason())).bind("at", bypass.proposedAt()).bind("by", bypass.proposedBy())
                .execute() == 1;
    }

    boolean sign(Tx tx, String municipality, UUID bypass, Bypass.Signature signature) {
        return tx.update("""
                insert into match_bypass_signature (bypass_id, municipality, signed_at, signed_by)
                values (:id, :municipality, :at, :by) on conflict do nothing""").bind("id", bypass)
                .bind("municipality", municipality).bind("at", signature.at()).bind("by", signature.by()).execute() == 1;
    }

    Optional<Bypass> bypass(Tx tx, UUID id) {
        return tx.query(BYPASS + "b.id = :id").bind("id", id).map((row, _) -> readBypass(row)).findOne();
    }

    List<Bypass> bypasses(Tx tx, UUID vacancy) {
        return tx.query(BYPASS + "b.vacancy_id = :vacancy order by b.proposed_at, b.id").bind("vacancy", vacancy)
                .map((row, _) -> readBypass(row)).list();
    }

    static Offer read(ResultSet row) throws SQLException {
        return new Offer(row.getObject("offer_id", UUID.class), row.getObject("offer_vacancy_id", UUID.class),
                row.getObject("household_id", UUID.class), row.getObject("offer_case_id", UUID.class),
                row.getObject("ranking_id", UUID.class), row.getInt("rank"), row.getString("hash"),
                row.getTimestamp("offered_at").toInstant(), row.getString("offered_by"), answer(row));
    }

    private static Offer.@Nullable Answer answer(ResultSet row) throws SQLException {
        var answer = row.getString("answer");
        var reason = row.getString("answer_reason");
        return answer == null ? null
                : new Offer.Answer(answer.equals("accepted"),
                        reason == null ? null : Codes.read(Offer.Reason.class, reason).orElseThrow(),
                        row.getTimestamp("answered_at").toInstant(), row.getString("answered_by"));
    }

    private static Bypass readBypass(ResultSet row) throws SQLException {
        var signed = row.getTimestamp("signed_at");
        return new Bypass(row.getObject("id", UUID.class), row.getObject("vacancy_id", UUID.class),
                row.getObject("household_id", UUID.class), row.getObject("case_id", UUID.class),
                Codes.read(Bypass.Reason.class, row.getString("reason")).orElseThrow(),
                row.getTimestamp("proposed_at").toInstant(), row.getString("proposed_by"),
                signed == null ? null : new Bypass.Signature(signed.toInstant(), row.getString("signed_by")));
    }

    private static byte[] packed(String text) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(bytes)) {
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static String unpacked(byte[] bytes) {
        try (var zip = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
