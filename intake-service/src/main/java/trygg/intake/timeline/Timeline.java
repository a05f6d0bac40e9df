package trygg.intake.timeline;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

import trygg.platform.db.Tx;
import trygg.platform.pages.Nudges;

/** The lines of all cases, and the nudge that brings a new one to the pages that are open. */
@ApplicationScoped
public class Timeline {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Nudges nudges;

    Timeline(Nudges nudges) {
        this.nudges = nudges;
    }

    /**
     * Something that happened.
     *
     * @param type the event's simple name, such as {@code RoofOffered}
     * @param data codes and ids its sentence is made of; no personal data
     */
    public record Line(Instant at, String service, String type, Map<String, String> data) {
    }

    /** Adds a line of intake's own. */
    public void add(Tx tx, String municipality, UUID caseId, Instant at, String type, Map<String, String> data) {
        add(tx, municipality, caseId, new Line(at, "intake", type, data));
    }

    public void add(Tx tx, String municipality, UUID caseId, Line line) {
        tx.batch("""
                insert into timeline_entry (municipality, case_id, at, service, type, data)
                values (:municipality, :caseId, :at, :service, :type, :data)""",
                new Row(municipality, caseId, line.at(), line.service(), line.type(), json(line.data())));
        changed(tx, municipality, caseId);
    }

    /** Tells open pages, after the commit, that the case has changed. */
    public void changed(Tx tx, String municipality, UUID caseId) {
        tx.afterCommit(() -> {
            nudges.nudge("case:" + caseId);
            nudges.nudge(Nudges.boardOf(municipality));
        });
    }

    /** The newest first. */
    public List<Line> of(Tx tx, UUID caseId, int limit) {
        return tx.query("""
                select at, service, type, data from timeline_entry where case_id = :case
                order by at desc, id desc limit :limit""").bind("case", caseId).bind("limit", limit)
                .map((row, _) -> new Line(row.getTimestamp(1).toInstant(), row.getString(2), row.getString(3),
                        read(row.getString(4))))
                .list();
    }

    private static String json(Map<String, String> data) {
        try {
            return JSON.writeValueAsString(new TreeMap<>(data));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("strings are JSON", impossible);
        }
    }

    private static Map<String, String> read(String data) {
        try {
            return JSON.readValue(data, new TypeReference<>() {
            });
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("a timeline line that this class did not write", broken);
        }
    }

    record Row(String municipality, UUID caseId, Instant at, String service, String type, String data) {
    }
}
