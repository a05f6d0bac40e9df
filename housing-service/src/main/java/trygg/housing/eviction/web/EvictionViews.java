package trygg.housing.eviction.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import trygg.housing.eviction.EvictionFact;
import trygg.housing.eviction.EvictionService.AtRisk;
import trygg.housing.eviction.EvictionService.File;
import trygg.housing.eviction.EvictionThreat;
import trygg.platform.api.Codes;
import trygg.platform.guarantee.ClockState;

/** Threatened homes as the API shows them. */
public final class EvictionViews {

    private EvictionViews() {
    }

    /** @param red children, a day, and no home after it */
    public record Line(UUID id, UUID caseId, String municipality, String state, boolean children, Instant openedAt,
            @Nullable LocalDate evictionOn, boolean confirmed, boolean attended, boolean nextHome, boolean red) {

        static Line of(EvictionThreat one) {
            return new Line(one.id(), one.caseId(), one.municipality(), Codes.of(one.state()), one.children(),
                    one.openedAt(), one.day().map(EvictionFact::on).orElse(null), one.confirmed(), one.attended(),
                    one.nextHome(), one.red());
        }
    }

    public record Lines(List<Line> items) {
    }

    public record Fact(UUID id, String kind, Instant at, String by, @Nullable LocalDate on, @Nullable String amount,
            @Nullable String named, @Nullable String says, @Nullable String way) {

        static Fact of(EvictionFact one) {
            return new Fact(one.id(), Codes.of(one.kind()), one.at(), one.by(), one.on(), plain(one.amount()), one.named(),
                    one.says(), one.way() == null ? null : Codes.of(one.way()));
        }
    }

    /** @param evicting what an eviction and a month in a temporary home cost, to hold against what is owed */
    public record Threat(Line threat, List<Fact> facts, @Nullable String owed, @Nullable String evicting,
            List<ClockState> clocks) {

        static Threat of(File file) {
            return new Threat(Line.of(file.threat()), file.threat().facts().stream().map(Fact::of).toList(),
                    file.threat().owed().map(EvictionViews::plain).orElse(null),
                    plain(file.evicting() == null ? null : file.evicting().sum()),
                    ClockState.of(file.clocks(), "housing"));
        }
    }

    /** @param caseId nothing for a protected household, here and below; @param nights begun, the first among them */
    public record Nights(@Nullable UUID caseId, Instant since, long nights) {
    }

    public record Child(@Nullable UUID threatId, @Nullable UUID caseId, @Nullable LocalDate evictionOn, boolean nextHome,
            boolean red) {
    }

    /** @param over whether the home was lost already; else its contract ends on the day, and no next home is confirmed */
    public record Ending(@Nullable UUID tenancyId, @Nullable UUID caseId, LocalDate on, boolean over, boolean red) {
    }

    public record Children(List<Child> threatened, List<Nights> inTemporaryHousing, List<Ending> homeEnds) {

        static Children of(AtRisk risk, ZoneId zone) {
            return new Children(risk.threats().stream().map(one -> new Child(told(one.id(), one.protectedPerson()),
                    told(one.caseId(), one.protectedPerson()), one.day().map(EvictionFact::on).orElse(null), one.nextHome(),
                    one.red())).toList(),
                    risk.nights().stream().map(
                            one -> new Nights(told(one.caseId(), one.protectedPerson()), one.beganAt(),
                                    nights(one.beganAt(), risk.at(), zone)))
                            .toList(),
                    risk.ending().stream()
                            .map(one -> new Ending(told(one.tenancyId(), one.protectedPerson()),
                                    told(one.caseId(), one.protectedPerson()), one.on(), one.over(), true))
                            .toList());
        }
    }

    private static @Nullable UUID told(UUID id, boolean protectedPerson) {
        return protectedPerson ? null : id;
    }

    static long nights(Instant since, Instant now, ZoneId zone) {
        return ChronoUnit.DAYS.between(LocalDate.ofInstant(since, zone), LocalDate.ofInstant(now, zone)) + 1;
    }

    private static @Nullable String plain(@Nullable BigDecimal amount) {
        return amount == null ? null : amount.setScale(2).toPlainString();
    }
}
