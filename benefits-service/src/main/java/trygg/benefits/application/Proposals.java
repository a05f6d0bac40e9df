package trygg.benefits.application;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import trygg.benefits.application.Deciding.Need;
import trygg.benefits.application.Decision.Part;
import trygg.benefits.application.Proposal.Answer;
import trygg.platform.db.Tx;

/** The decisions that wait for a second person, and those that did, as PostgreSQL keeps them. */
@Singleton
class Proposals {

    private final ObjectMapper json;

    Proposals(ObjectMapper json) {
        this.json = json;
    }

    /** False when the id stands for something else already. */
    boolean add(Tx tx, Application application, Proposal proposal) {
        return tx.update("""
                insert into decision_proposal (id, application_id, municipality, part, needs, command, proposed_at, proposed_by)
                values (:id, :application, :municipality, :part, :needs, :command, :at, :by)
                on conflict (id) do nothing""", new Row(proposal.command().id(), application.id().value(),
                application.municipality(), proposal.command().part().code(),
                proposal.needs().stream().map(Need::code).sorted().toArray(String[]::new), text(proposal.command()),
                proposal.at(), proposal.by())).execute() == 1;
    }

    Optional<Proposal> find(Tx tx, ApplicationId application, UUID id) {
        return tx.query("select * from decision_proposal where id = :id and application_id = :application").bind("id", id)
                .bind("application", application.value()).map((row, _) -> read(row)).findOne();
    }

    /** The newest first. */
    List<Proposal> of(Tx tx, ApplicationId application) {
        return tx.query("select * from decision_proposal where application_id = :id order by proposed_at desc, id")
                .bind("id", application.value()).map((row, _) -> read(row)).list();
    }

    Optional<UUID> openFor(Tx tx, ApplicationId application, Part part) {
        return tx.query("""
                select id from decision_proposal where application_id = :id and part = :part and settled_at is null""")
                .bind("id", application.value()).bind("part", part.code()).mapTo(UUID.class).findOne();
    }

    void settle(Tx tx, UUID id, Answer answer) {
        tx.update("""
                update decision_proposal set settled_at = :at, settled_by = :by, signed = :signed, remark = :remark
                 where id = :id""").bind("id", id).bind("at", answer.at()).bind("by", answer.by())
                .bind("signed", answer.signed()).bind("remark", answer.remark()).execute();
    }

    private Proposal read(ResultSet row) throws SQLException {
        var settledAt = row.getTimestamp("settled_at");
        try {
            return new Proposal(json.readValue(row.getString("command"), DecideAid.class),
                    Need.of((String[]) row.getArray("needs").getArray()), row.getTimestamp("proposed_at").toInstant(),
                    row.getString("proposed_by"),
                    settledAt == null ? null
                            : new Answer(row.getBoolean("signed"), row.getString("settled_by"), settledAt.toInstant(),
                                    row.getString("remark")));
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("a proposed decision cannot be read", broken);
        }
    }

    private String text(DecideAid command) {
        try {
            return json.writeValueAsString(command);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    record Row(UUID id, UUID application, String municipality, String part, String[] needs, String command, Instant at,
            @Nullable String by) {
    }
}
