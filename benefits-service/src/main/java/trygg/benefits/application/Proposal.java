package trygg.benefits.application;

import java.time.Instant;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import trygg.benefits.application.Deciding.Need;
import trygg.benefits.application.Signing.NotByMachine;
import trygg.benefits.application.Signing.OwnSignature;
import trygg.benefits.application.Signing.RemarkMissing;
import trygg.benefits.application.Signing.Settled;
import trygg.benefits.application.Signing.SettledBefore;

/**
 * A decision that waits for a second person.
 *
 * @param command as it was given; it is judged again when it is signed
 * @param settled how the second person answered; null while it waits
 */
public record Proposal(DecideAid command, Set<Need> needs, Instant at, String by, @Nullable Answer settled) {

    /** @param remark why it goes back; required then */
    public record Answer(boolean signed, String by, Instant at, @Nullable String remark) {
    }

    public Proposal {
        needs = Set.copyOf(needs);
    }

    boolean open() {
        return settled == null;
    }

    /** Two people stand for it, so nobody signs what is their own, and no machine signs. */
    Signing settle(SignDecision command, Instant now) {
        if (!command.byHuman()) {
            return new NotByMachine();
        }
        if (command.by().equals(by)) {
            return new OwnSignature();
        }
        if (settled != null) {
            return new SettledBefore(settled);
        }
        var remark = command.remark();
        if (!command.signs() && remark == null) {
            return new RemarkMissing();
        }
        return new Settled(new Answer(command.signs(), command.by(), now, remark));
    }
}
