package trygg.housing.roof;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import trygg.housing.home.Home;
import trygg.housing.home.Homes;
import trygg.housing.need.HousingNeedId;
import trygg.housing.need.PlaceKind;
import trygg.housing.roof.NightOffer.Answer;
import trygg.housing.roof.NightOffer.Kind;
import trygg.housing.roof.RoofRequest.State;
import trygg.platform.api.Codes;
import trygg.platform.db.Tx;

/**
 * The requests for a roof with their offers and answers, as PostgreSQL keeps them. Methods are parts of the caller's
 * transaction.
 */
@Singleton
class RoofRequests {

    private static final String INSERT = """
            insert into roof_request (id, municipality, case_id, alias, housing_need_id, received_at, births, needs,
                                      protected_person, night_from, night_until, state, recorded_at, recorded_by)
            values (:id, :municipality, :caseId, :alias, :needId, :receivedAt, :births::date[], :needs, :protectedPerson,
                    :nightFrom, :nightUntil, :state, :now, :by)""";

    /** False when the id stands for another request already, even one the caller may not see. */
    boolean add(Tx tx, RoofRequest request) {
        return tx.update(INSERT + " on conflict (id) do nothing", row(tx, request)).execute() == 1;
    }

    /** The same with the other rows of an event consumer's poll. */
    void addLater(Tx tx, RoofRequest request) {
        tx.batch(INSERT, row(tx, request));
    }

    Optional<RoofRequest> find(Tx tx, UUID id) {
        return found(tx, "r.id = :key", id);
    }

    Optional<RoofRequest> ofNeed(Tx tx, UUID needId) {
        return found(tx, "r.housing_need_id = :key", needId);
    }

    /** The municipality's requests for nights that end after this, those that wait first. */
    List<RoofRequest> ofNight(Tx tx, String municipality, Instant endsAfter, int limit) {
        return list(tx, tx.query("""
                select * from roof_request r where r.municipality = :municipality and r.night_until > :after
                 order by array_position(array['open', 'offered', 'accepted', 'unmet'], r.state), r.received_at, r.id
                 limit :limit""").bind("municipality", municipality).bind("after", endsAfter).bind("limit", limit));
    }

    /** When the nights end that somebody of the municipality still waits for a place in: this one, and the next. */
    List<Instant> nightsAwaited(Tx tx, String municipality) {
        // Two looks into the index, however many wait; more than two nights are never asked for at a time.
        return tx.query("""
                select min(night_until) as first, max(night_until) as last from roof_request
                 where municipality = :municipality and state = 'open' and night_until > :now""")
                .bind("municipality", municipality).bind("now", tx.now())
                .map((row, _) -> Stream.of(row.getTimestamp("first"), row.getTimestamp("last")).filter(Objects::nonNull)
                        .map(java.sql.Timestamp::toInstant).distinct().toList())
                .one();
    }

    /** Those that wait for a place in the night, in the order they asked, after the one given. */
    List<RoofRequest> waiting(Tx tx, String municipality, Instant nightUntil, @Nullable RoofRequest after, int limit) {
        return list(tx, tx.query("""
                select * from roof_request r
                 where r.municipality = :municipality and r.state = 'open' and r.night_until = :until
                   and (r.received_at, r.id) > (:at, cast(:id as uuid)) order by r.received_at, r.id limit :limit""")
                .bind("municipality", municipality).bind("until", nightUntil)
                .bind("at", after == null ? Instant.EPOCH : after.receivedAt())
                .bind("id", after == null ? new UUID(0, 0) : after.id()).bind("limit", limit));
    }

    /** Those whose night ended by then without a roof. */
    List<UUID> ended(Tx tx, Instant by, int limit) {
        return tx
                .query("""
                        select id from roof_request where state = 'open' and night_until <= :by order by night_until, id limit :limit""")
                .bind("by", by).bind("limit", limit).mapTo(UUID.class).list();
    }

    /** Moves the request on. What is done about it holds the lock of its need. */
    void move(Tx tx, RoofRequest after) {
        var rows = tx.update("""
                update roof_request set state = :state, version = :version where id = :id and version = :version - 1""")
                .bind("state", Codes.of(after.state())).bind("version", after.version()).bind("id", after.id()).execute();
        if (rows != 1) {
            throw new IllegalStateException("a request moved under our hands although its need is locked");
        }
    }

    void add(Tx tx, RoofRequest request, NightOffer offer) {
        tx.batch("""
                insert into night_offer (id, request_id, municipality, nth, place_kind, address, hidden, home_ids, from_at,
                                         until_at, offered_at, offered_by)
                values (:id, :requestId, :municipality, :nth, :placeKind, :address, :hidden, :homeIds, :fromAt, :untilAt,
                        :at, :by)""", new OfferRow(offer.id(), offer.requestId(), request.municipality(), offer.nth(),
                offer.placeKind().code(), offer.address(), offer.hidden(), offer.homeIds().toArray(UUID[]::new),
                offer.night().from(), offer.night().until(), offer.at(), offer.by()));
    }

    /** False when the answer's id stands for something else already. */
    boolean add(Tx tx, RoofRequest request, Answer answer) {
        return tx.update("""
                insert into night_answer (id, offer_id, municipality, kind, reason, answered_at, answered_by)
                values (:id, :offerId, :municipality, :kind, :reason, :at, :by) on conflict (id) do nothing""")
                .bind("id", answer.id()).bind("offerId", answer.offerId()).bind("municipality", request.municipality())
                .bind("kind", Codes.of(answer.kind())).bind("reason", answer.reason()).bind("at", answer.at())
                .bind("by", answer.by()).execute() == 1;
    }

    void addUnmet(Tx tx, RoofRequest request) {
        tx.update("""
                insert into roof_unmet (request_id, municipality, night_until, noted_at)
                values (:id, :municipality, :until, :now)""").bind("id", request.id())
                .bind("municipality", request.municipality()).bind("until", request.night().until()).bind("now", tx.now())
                .execute();
    }

    /**
     * One free unit of just the size and all that is needed, already locked; empty when there is none, or none beyond a random
     * place in the order, so that those who ask at the same moment reach for different ones. Not for who flees from violence,
     * who is looked after by {@link Fitting} alone.
     */
    Optional<Home> just(Tx tx, RoofRequest request, Night night, LocalDate day, Set<UUID> not) {
        return tx.query("""
                select h.* from home h
                 where h.municipality = :municipality and h.kind = 'shelter-bed' and h.capacity = :persons and h.id >= :start
                   and h.withdrawn_at is null and h.ready_on <= :day and not h.hidden and h.women_only = :womenOnly
                   and (h.wheelchair or not :wheelchair) and (h.pets or not :pets) and h.id <> all (:not)
                   and not exists (select 1 from occupancy o where o.home_id = h.id
                                      and o.during && tstzrange(cast(:from as timestamptz), cast(:until as timestamptz)))
                 order by h.id limit 1 for no key update of h skip locked""").bind("municipality", request.municipality())
                .bind("persons", request.persons()).bind("start", UUID.randomUUID()).bind("day", day)
                .bind("womenOnly", request.needs(RoofNeed.WOMEN_ONLY)).bind("wheelchair", request.needs(RoofNeed.WHEELCHAIR))
                .bind("pets", request.needs(RoofNeed.PETS)).bind("not", not.toArray(UUID[]::new)).bind("from", night.from())
                .bind("until", night.until()).map((row, _) -> Homes.read(row)).findOne();
    }

    /**
     * Locks the units so that no two requests work at the same one at the same time: the second looks for another instead of
     * waiting. That nobody else takes them is still said by the constraint.
     */
    boolean lock(Tx tx, List<Home> units) {
        return tx.query("select id from home where id = any (:ids) order by id for no key update skip locked")
                .bind("ids", units.stream().map(Home::id).toArray(UUID[]::new)).mapTo(UUID.class).list().size() == units.size();
    }

    void join(Tx tx, RoofRequest request, String who, String reason) {
        tx.update("""
                insert into roof_case_member (request_id, municipality, who, reason, joined_at)
                values (:id, :municipality, :who, :reason, :now) on conflict do nothing""").bind("id", request.id())
                .bind("municipality", request.municipality()).bind("who", who).bind("reason", reason).bind("now", tx.now())
                .execute();
    }

    /** Whoever wrote the request down, made or noted an answer of an offer, or joined the case for a reason. */
    boolean onTheCase(Tx tx, RoofRequest request, String who) {
        return request.by().equals(who)
                || request.offers().stream().anyMatch(offer -> offer.by().equals(who)
                        || offer.answers().stream().anyMatch(answer -> answer.by().equals(who)))
                || tx.query("select count(*) from roof_case_member where request_id = :id and who = :who")
                        .bind("id", request.id()).bind("who", who).mapTo(Long.class).one() > 0;
    }

    private Optional<RoofRequest> found(Tx tx, String where, UUID key) {
        return list(tx, tx.query("select * from roof_request r where " + where).bind("key", key)).stream().findFirst();
    }

    private static List<RoofRequest> list(Tx tx, org.jdbi.v3.core.statement.Query query) {
        var requests = query.map((row, _) -> read(row)).list();
        // Most have been offered nothing yet, or are read in the moment they were asked.
        var moved = requests.stream().filter(request -> request.version() > 1).map(RoofRequest::id).toList();
        if (moved.isEmpty()) {
            return requests;
        }
        var offers = offers(tx, moved);
        return requests.stream().map(request -> new RoofRequest(request.id(), request.municipality(), request.caseId(),
                request.alias(), request.needId(), request.receivedAt(), request.births(), request.needs(),
                request.protectedPerson(), request.night(), request.state(), request.by(),
                offers.getOrDefault(request.id(), List.of()), request.version())).toList();
    }

    private static Map<UUID, List<NightOffer>> offers(Tx tx, Collection<UUID> requests) {
        var found = new LinkedHashMap<UUID, NightOffer>();
        tx.query("""
                select o.*, a.id as answer_id, a.kind as answer_kind, a.reason, a.answered_at, a.answered_by
                  from night_offer o left join night_answer a on a.offer_id = o.id
                 where o.request_id = any (:ids) order by o.request_id, o.nth, a.answered_at, a.id""")
                .bind("ids", requests.toArray(UUID[]::new)).map((row, _) -> {
                    var offer = found.computeIfAbsent(row.getObject("id", UUID.class), _ -> offer(row));
                    var answered = row.getObject("answer_id", UUID.class);
                    if (answered != null) {
                        found.put(offer.id(), offer.with(new Answer(answered, offer.id(),
                                Codes.read(Kind.class, row.getString("answer_kind")).orElseThrow(), row.getString("reason"),
                                row.getTimestamp("answered_at").toInstant(), row.getString("answered_by"))));
                    }
                    return offer.id();
                }).list();
        return found.values().stream().collect(Collectors.groupingBy(NightOffer::requestId));
    }

    private static NightOffer offer(ResultSet row) {
        try {
            return new NightOffer(row.getObject("id", UUID.class), row.getObject("request_id", UUID.class), row.getInt("nth"),
                    PlaceKind.of(row.getString("place_kind")).orElseThrow(), row.getString("address"),
                    row.getBoolean("hidden"), Arrays.asList((UUID[]) row.getArray("home_ids").getArray()),
                    new Night(row.getTimestamp("from_at").toInstant(), row.getTimestamp("until_at").toInstant()),
                    row.getTimestamp("offered_at").toInstant(), row.getString("offered_by"), List.of());
        } catch (SQLException trouble) {
            throw new IllegalStateException("an offer cannot be read", trouble);
        }
    }

    private static RoofRequest read(ResultSet row) throws SQLException {
        var births = Arrays.stream((java.sql.Date[]) row.getArray("births").getArray())
                .collect(ArrayList<@Nullable LocalDate>::new,
                        (all, birth) -> all.add(birth == null ? null : birth.toLocalDate()), ArrayList::addAll);
        return new RoofRequest(row.getObject("id", UUID.class), row.getString("municipality"),
                row.getObject("case_id", UUID.class), row.getString("alias"),
                new HousingNeedId(row.getObject("housing_need_id", UUID.class)), row.getTimestamp("received_at").toInstant(),
                births, needs(row), row.getBoolean("protected_person"),
                new Night(row.getTimestamp("night_from").toInstant(), row.getTimestamp("night_until").toInstant()),
                Codes.read(State.class, row.getString("state")).orElseThrow(), row.getString("recorded_by"), List.of(),
                row.getLong("version"));
    }

    private static Set<RoofNeed> needs(ResultSet row) throws SQLException {
        return Arrays.stream((String[]) row.getArray("needs").getArray())
                .map(code -> Codes.read(RoofNeed.class, code).orElseThrow()).collect(Collectors.toUnmodifiableSet());
    }

    private static Row row(Tx tx, RoofRequest request) {
        return new Row(request.id(), request.municipality(), request.caseId(), request.alias(), request.needId().value(),
                request.receivedAt(), request.births().stream().map(birth -> birth == null ? null : birth.toString())
                        .toArray(String[]::new),
                Codes.of(request.needs()), request.protectedPerson(), request.night().from(), request.night().until(),
                Codes.of(request.state()), tx.now(), request.by());
    }

    record Row(UUID id, String municipality, UUID caseId, @Nullable String alias, UUID needId, Instant receivedAt,
            @Nullable String[] births, String[] needs, boolean protectedPerson, Instant nightFrom, Instant nightUntil,
            String state, Instant now, String by) {
    }

    record OfferRow(UUID id, UUID requestId, String municipality, int nth, String placeKind, String address, boolean hidden,
            UUID[] homeIds, Instant fromAt, Instant untilAt, Instant at, String by) {
    }
}
