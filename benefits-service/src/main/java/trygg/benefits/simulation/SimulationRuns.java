package trygg.benefits.simulation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;

import trygg.benefits.parameter.Amount;
import trygg.benefits.parameter.ParameterKind;
import trygg.platform.db.Tx;

/** The long simulations and how far they have come, as PostgreSQL keeps them. */
@Singleton
class SimulationRuns {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** False when the id stands for another run. */
    boolean add(Tx tx, SimulationRun run) {
        var names = run.asked().amounts().keySet().stream().sorted().toList();
        return tx.update("""
                insert into simulation_run (id, municipality, period, kind, names, hundredths, households, sums, started_at,
                                            started_by)
                values (:id, :municipality, :period, :kind, :names, :hundredths, :households, :sums, :at, :by)
                on conflict (id) do nothing""").bind("id", run.id()).bind("municipality", run.asked().municipality())
                .bind("period", run.asked().period().atDay(1)).bind("kind", run.asked().kind().id())
                .bind("names", names.toArray(String[]::new))
                .bind("hundredths", names.stream().map(name -> run.asked().amounts().get(name)).map(Amount::hundredths)
                        .toArray(Long[]::new))
                .bind("households", run.households()).bind("sums", text(run.sums())).bind("at", run.startedAt())
                .bind("by", run.startedBy()).execute() == 1;
    }

    Optional<SimulationRun> find(Tx tx, UUID id) {
        return tx.query("select * from simulation_run where id = :id").bind("id", id).map((row, _) -> read(row)).findOne();
    }

    /** The oldest that is not finished, with its municipality. */
    Optional<SimulationRun> unfinished(Tx tx) {
        return tx.query("select * from simulation_run where finished_at is null order by started_at, id limit 1")
                .map((row, _) -> read(row)).findOne();
    }

    /** Under lock; empty when it is finished or another replica works at it. */
    Optional<SimulationRun> lockedUnlessBusy(Tx tx, UUID id) {
        return tx.query("select * from simulation_run where id = :id and finished_at is null for update skip locked")
                .bind("id", id).map((row, _) -> read(row)).findOne();
    }

    void progress(Tx tx, UUID id, int done, UUID afterCase, Sums sums) {
        tx.update("update simulation_run set done = :done, after_case = :after, sums = :sums where id = :id")
                .bind("done", done).bind("after", afterCase).bind("sums", text(sums)).bind("id", id).execute();
    }

    void finish(Tx tx, UUID id, Instant at) {
        tx.update("update simulation_run set finished_at = :at where id = :id").bind("at", at).bind("id", id).execute();
    }

    private static SimulationRun read(ResultSet row) throws SQLException {
        var finished = row.getTimestamp("finished_at");
        return new SimulationRun(row.getObject("id", UUID.class),
                new Simulate(row.getString("municipality"), YearMonth.from(row.getDate("period").toLocalDate()),
                        ParameterKind.of(row.getString("kind")).orElseThrow(), amounts(row)),
                row.getInt("households"), row.getInt("done"), row.getObject("after_case", UUID.class),
                sums(row.getString("sums")), row.getTimestamp("started_at").toInstant(), row.getString("started_by"),
                finished == null ? null : finished.toInstant());
    }

    private static Map<String, Amount> amounts(ResultSet row) throws SQLException {
        var names = (String[]) row.getArray("names").getArray();
        var hundredths = (Long[]) row.getArray("hundredths").getArray();
        var amounts = new HashMap<String, Amount>();
        for (int nth = 0; nth < names.length; nth++) {
            amounts.put(names[nth], new Amount(hundredths[nth]));
        }
        return amounts;
    }

    private static String text(Sums sums) {
        try {
            return JSON.writeValueAsString(sums);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("numbers are JSON", impossible);
        }
    }

    private static Sums sums(String text) {
        try {
            return JSON.readValue(text, Sums.class);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("the sums of a simulation cannot be read", broken);
        }
    }
}
