package trygg.platform.guarantee;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import trygg.platform.db.Tx;
import trygg.platform.events.Outbox;
import trygg.platform.events.OutgoingEvent;
import trygg.platform.guarantee.GuaranteeClock.Kind;
import trygg.platform.guarantee.GuaranteeClock.Outcome;
import trygg.platform.guarantee.GuaranteeClock.State;
import trygg.platform.guarantee.GuaranteeClock.Step;
import trygg.platform.municipality.Municipalities;
import trygg.platform.municipality.Municipality.Setting;

/**
 * Starts and moves clocks, always in the transaction of the fact that does so: if the clock cannot be written, neither is
 * the fact. Every move is three writes that cannot part: the clock, its ledger entry, and the event {@code ClockChanged}.
 */
@ApplicationScoped
public class Clocks {

    private static final String INSERT = """
            insert into clock (id, municipality, guarantee, definition, promises, case_id, subject_id, sensitive, state,
                               started_at, due_at, due_rule, warn_at, transitions)
            values (:id, :municipality, :guarantee, :definition, :promises, :caseId, :subjectId, :sensitive, :state,
                    :startedAt, :dueAt, :dueRule, :warnAt, 1)""";

    private static final String ENTER = """
            insert into ledger_entry (municipality, clock_id, transition, guarantee, definition, case_id, kind, state, at,
                                      recorded_at, due_at, by_whom, reason, ground)
            values (:municipality, :clockId, :transition, :guarantee, :definition, :caseId, :kind, :state, :at,
                    :recordedAt, :dueAt, :by, :reason, :ground)""";

    private final Guarantees guarantees;
    private final Municipalities municipalities;
    private final Outbox outbox;

    Clocks(Guarantees guarantees, Municipalities municipalities, Outbox outbox) {
        this.guarantees = guarantees;
        this.municipalities = municipalities;
        this.outbox = outbox;
    }

    /**
     * What a clock is to be started for.
     *
     * @param since when the fact happened; it may lie in the past, and the clock runs from it
     * @param acute which of the guarantee's rules applies
     */
    public record Start(String guarantee, String municipality, UUID caseId, UUID subjectId, boolean sensitive,
            boolean acute, Instant since) {
    }

    /**
     * Why and by whom a clock is moved.
     *
     * @param by the user or client, {@code system} for the platform itself
     * @param reason in words; stays in the ledger of this service and is never published
     * @param ground the paragraph or decision that allows it
     */
    public record Cause(String by, @Nullable String reason, @Nullable String ground) {
        public static Cause by(String by) {
            return new Cause(by, null, null);
        }
    }

    /** Starts a clock; empty when the municipality has not switched this guarantee on. */
    public Optional<GuaranteeClock> start(Tx tx, Start start, Cause cause) {
        return start(tx, start, setting -> guarantees.require(start.guarantee()).rule().deadline(setting, start.acute()),
                cause);
    }

    /** Starts a clock that runs to the end of a day somebody else has named, such as the enforcement authority. */
    public Optional<GuaranteeClock> startUntil(Tx tx, Start start, LocalDate day, Cause cause) {
        return start(tx, start, _ -> new Deadline.FixedDate(day), cause);
    }

    private Optional<GuaranteeClock> start(Tx tx, Start start, Function<Setting, Deadline> rule, Cause cause) {
        var guarantee = guarantees.require(start.guarantee());
        var municipality = municipalities.require(start.municipality());
        var zone = municipality.timeZone();
        return municipality.settingOf(guarantee.id(), start.since().atZone(zone).toLocalDate()).map(setting -> {
            var deadline = rule.apply(setting);
            var due = deadline.due(start.since(), zone, guarantees.calendarOf(municipality));
            var clock = new GuaranteeClock(idOf(guarantee.id(), start.subjectId()), start.municipality(), guarantee.id(),
                    guarantee.definition(), guarantee.promises(), start.caseId(), start.subjectId(), start.sensitive(),
                    State.RUNNING, start.since(), due, deadline.inWords(), GuaranteeClock.warnTime(start.since(), due), null,
                    null, 0, null, null, 1);
            tx.batch(INSERT, new Inserted(clock.id(), clock.municipality(), clock.guarantee(), clock.definition(),
                    clock.promises().toArray(String[]::new), clock.caseId(), clock.subjectId(), clock.sensitive(),
                    clock.state().code(), clock.startedAt(), clock.dueAt(), clock.dueRule(), clock.warnAt()));
            enter(tx, new Step(Kind.STARTED, start.since(), clock), cause);
            return clock;
        });
    }

    /** The promised act was done for this subject. */
    public Optional<Outcome> fulfil(Tx tx, String guarantee, UUID subjectId, Instant at, Cause cause) {
        return move(tx, guarantee, subjectId, cause, clock -> clock.fulfil(at));
    }

    /** @param until when the pause ends by itself; the deadline moves by as much */
    public Optional<Outcome> pause(Tx tx, String guarantee, UUID subjectId, Instant until, Cause cause) {
        requireReasonAndGround(cause);
        return move(tx, guarantee, subjectId, cause, clock -> clock.pause(tx.now(), until));
    }

    public Optional<Outcome> resume(Tx tx, String guarantee, UUID subjectId, Cause cause) {
        return move(tx, guarantee, subjectId, cause, clock -> clock.resume(tx.now()));
    }

    public Optional<Outcome> extend(Tx tx, String guarantee, UUID subjectId, Instant newDue, Cause cause) {
        requireReasonAndGround(cause);
        return move(tx, guarantee, subjectId, cause, clock -> clock.extend(tx.now(), newDue));
    }

    public Optional<Outcome> withdraw(Tx tx, String guarantee, UUID subjectId, Cause cause) {
        return move(tx, guarantee, subjectId, cause, clock -> clock.withdraw(tx.now()));
    }

    /** The clocks of a case, the earliest due first. */
    public List<GuaranteeClock> ofCase(Tx tx, UUID caseId) {
        return tx.query("select * from clock where case_id = :case order by due_at, id").bind("case", caseId)
                .map(Clocks::read).list();
    }

    /** The clocks of many subjects by subject, for a board; a subject without clocks is not in it. */
    public Map<UUID, List<GuaranteeClock>> bySubject(Tx tx, Collection<UUID> subjects) {
        return ofSubjects(tx, subjects).stream().collect(Collectors.groupingBy(GuaranteeClock::subjectId));
    }

    /** The clocks of many subjects, for a board. */
    public List<GuaranteeClock> ofSubjects(Tx tx, Collection<UUID> subjects) {
        return tx.query("select * from clock where subject_id = any (:subjects) order by due_at, id")
                .bind("subjects", subjects.toArray(UUID[]::new)).map(Clocks::read).list();
    }

    /** Marks one thing a breach owed as done; with the last of them the clock is remedied. */
    public boolean remedyDone(Tx tx, UUID remedyId, String note, Cause cause) {
        var clockId = tx.query("""
                update remedy set done_at = :now, done_by = :by, note = :note where id = :id and done_at is null
                returning clock_id""").bind("now", tx.now()).bind("by", cause.by()).bind("note", note).bind("id", remedyId)
                .mapTo(UUID.class).findOne();
        clockId.ifPresent(id -> {
            var clock = locked(tx, "id = :id", query -> query.bind("id", id)).orElseThrow();
            var open = tx.query("select count(*) from remedy where clock_id = :id and done_at is null").bind("id", id)
                    .mapTo(Long.class).one();
            if (open == 0 && clock.remedied(tx.now()) instanceof Outcome.Moved(var steps)) {
                write(tx, steps, new Cause(cause.by(), note, null));
            }
        });
        return clockId.isPresent();
    }

    void write(Tx tx, List<Step> steps, Cause cause) {
        for (var step : steps) {
            var clock = step.clock();
            var rows = tx.update("""
                    update clock set state = :state, due_at = :dueAt, warn_at = :warnAt, paused_at = :pausedAt,
                           paused_until = :pausedUntil, paused_seconds = :pausedSeconds, fulfilled_at = :fulfilledAt,
                           ended_at = :endedAt, transitions = :transitions
                     where id = :id and transitions = :transitions - 1""").bind("state", clock.state().code())
                    .bind("dueAt", clock.dueAt()).bind("warnAt", clock.warnAt()).bind("pausedAt", clock.pausedAt())
                    .bind("pausedUntil", clock.pausedUntil()).bind("pausedSeconds", clock.pausedSeconds())
                    .bind("fulfilledAt", clock.fulfilledAt()).bind("endedAt", clock.endedAt())
                    .bind("transitions", clock.transitions()).bind("id", clock.id()).execute();
            if (rows != 1) {
                throw new IllegalStateException("a clock moved under our hands although its row is locked");
            }
            enter(tx, step, cause);
            if (step.kind() == Kind.BROKEN) {
                openRemedies(tx, clock);
            }
        }
    }

    /** The clock under lock, so that two acts on it come one after the other. */
    Optional<GuaranteeClock> locked(Tx tx, String where,
            java.util.function.UnaryOperator<org.jdbi.v3.core.statement.Query> binding) {
        return binding.apply(tx.query("select * from clock where " + where + " for update")).map(Clocks::read).findOne();
    }

    private Optional<Outcome> move(Tx tx, String guarantee, UUID subjectId, Cause cause,
            Function<GuaranteeClock, Outcome> act) {
        return locked(tx, "guarantee = :guarantee and subject_id = :subject",
                query -> query.bind("guarantee", guarantee).bind("subject", subjectId)).map(clock -> {
                    var outcome = act.apply(clock);
                    if (outcome instanceof Outcome.Moved(var steps)) {
                        write(tx, steps, cause);
                    }
                    return outcome;
                });
    }

    private void enter(Tx tx, Step step, Cause cause) {
        var clock = step.clock();
        tx.batch(ENTER, new Entered(clock.municipality(), clock.id(), clock.transitions(), clock.guarantee(),
                clock.definition(), clock.caseId(), step.kind().code(), clock.state().code(), step.at(), tx.now(),
                clock.dueAt(), cause.by(), cause.reason(), cause.ground()));
        outbox.append(tx, new OutgoingEvent("ClockChanged.v1", clock.caseId(), clock.municipality(), step.at(),
                new ClockChanged(clock.id(), clock.guarantee(), clock.definition(), clock.promises(), clock.caseId(),
                        clock.subjectId(), clock.sensitive(), clock.transitions(), step.kind().code(), clock.state().code(),
                        clock.startedAt(), clock.dueAt(), clock.dueRule(), clock.pausedSeconds(), clock.fulfilledAt(),
                        clock.endedAt(), step.at(), cause.by())));
    }

    private void openRemedies(Tx tx, GuaranteeClock clock) {
        for (var owed : guarantees.require(clock.guarantee()).remedies()) {
            tx.batch("""
                    insert into remedy (id, clock_id, municipality, kind, owner_role, opened_at)
                    values (:id, :clockId, :municipality, :kind, :ownerRole, :openedAt)""",
                    new Remedy(idOf("remedy-" + owed.kind(), clock.id()), clock.id(), clock.municipality(), owed.kind(),
                            owed.ownerRole(), tx.now()));
        }
    }

    private static void requireReasonAndGround(Cause cause) {
        if (cause.reason() == null || cause.reason().isBlank() || cause.ground() == null || cause.ground().isBlank()) {
            throw new IllegalArgumentException("a deadline moves only with a reason and a legal ground");
        }
    }

    /** The same guarantee for the same subject is the same clock, whoever asks. */
    static UUID idOf(String guarantee, UUID subject) {
        return UUID.nameUUIDFromBytes((guarantee + '/' + subject).getBytes(StandardCharsets.UTF_8));
    }

    static GuaranteeClock read(ResultSet row, Object context) throws SQLException {
        return new GuaranteeClock(row.getObject("id", UUID.class), row.getString("municipality"), row.getString("guarantee"),
                row.getInt("definition"), Arrays.asList((String[]) row.getArray("promises").getArray()),
                row.getObject("case_id", UUID.class), row.getObject("subject_id", UUID.class), row.getBoolean("sensitive"),
                State.of(row.getString("state")), instant(row, "started_at"), instant(row, "due_at"),
                row.getString("due_rule"), maybe(row, "warn_at"), maybe(row, "paused_at"), maybe(row, "paused_until"),
                row.getLong("paused_seconds"), maybe(row, "fulfilled_at"), maybe(row, "ended_at"), row.getInt("transitions"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getTimestamp(column).toInstant();
    }

    private static @Nullable Instant maybe(ResultSet row, String column) throws SQLException {
        var value = row.getTimestamp(column);
        return value == null ? null : value.toInstant();
    }

    /**
     * The contract message; {@code contracts/platform/ClockChanged.v1}.
     *
     * @param number counts the changes of this clock from 1
     */
    record ClockChanged(UUID clockId, String guarantee, int definition, List<String> promises, UUID caseId, UUID subjectId,
            boolean sensitive, int number, String change, String state, Instant startedAt, Instant dueAt, String dueRule,
            long pausedSeconds, @Nullable Instant fulfilledAt, @Nullable Instant endedAt, Instant at, String by) {
    }

    record Inserted(UUID id, String municipality, String guarantee, int definition, String[] promises, UUID caseId,
            UUID subjectId, boolean sensitive, String state, Instant startedAt, Instant dueAt, String dueRule,
            @Nullable Instant warnAt) {
    }

    record Entered(String municipality, UUID clockId, int transition, String guarantee, int definition, UUID caseId,
            String kind, String state, Instant at, Instant recordedAt, Instant dueAt, String by, @Nullable String reason,
            @Nullable String ground) {
    }

    record Remedy(UUID id, UUID clockId, String municipality, String kind, String ownerRole, Instant openedAt) {
    }
}
