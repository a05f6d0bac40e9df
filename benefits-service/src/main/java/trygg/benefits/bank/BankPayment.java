package trygg.benefits.bank;

import trygg.benefits.bank.Moving.CannotMove;
import trygg.benefits.bank.Moving.Contradiction;
import trygg.benefits.bank.Moving.InAnotherRun;
import trygg.benefits.bank.Moving.Moved;
import trygg.benefits.bank.Moving.Nothing;
import trygg.benefits.bank.PaymentState.Accepted;
import trygg.benefits.bank.PaymentState.Cancelled;
import trygg.benefits.bank.PaymentState.InRun;
import trygg.benefits.bank.PaymentState.Paid;
import trygg.benefits.bank.PaymentState.Planned;
import trygg.benefits.bank.PaymentState.Rejected;
import trygg.benefits.bank.PaymentState.Returned;
import trygg.benefits.bank.PaymentState.Sent;
import trygg.benefits.bank.PaymentState.Stopped;
import trygg.benefits.bank.PaymentStep.Cancel;
import trygg.benefits.bank.PaymentStep.Hear;
import trygg.benefits.bank.PaymentStep.Return;
import trygg.benefits.bank.PaymentStep.Send;
import trygg.benefits.bank.PaymentStep.Stop;

/** A payment and how it stands. The same step twice moves it once; answers may come late, twice or out of order. */
public record BankPayment(PaymentId id, PaymentState state) {

    public Moving after(PaymentStep step) {
        return switch (step) {
            case Stop _ -> beforeSending(new Stopped(), step);
            case Cancel _ -> beforeSending(new Cancelled(), step);
            case Send(var run) -> send(run, step);
            case Hear hear -> hear(hear);
            case Return comeBack -> comeBack(comeBack);
        };
    }

    private Moving beforeSending(PaymentState to, PaymentStep step) {
        return to.equals(state) ? new Nothing() : state instanceof Planned ? new Moved(to) : new CannotMove(state, step);
    }

    private Moving send(RunId run, PaymentStep step) {
        return switch (state) {
            case Planned _ -> new Moved(new Sent(run));
            case InRun in when in.run().equals(run) -> new Nothing();
            case InRun in -> new InAnotherRun(in.run());
            case Stopped _ -> new CannotMove(state, step);
            case Cancelled _ -> new CannotMove(state, step);
        };
    }

    private Moving hear(Hear hear) {
        if (!(state instanceof InRun in)) {
            return new Contradiction(state, hear.status());
        }
        if (!in.run().equals(hear.run())) {
            return new InAnotherRun(in.run());
        }
        return switch (hear.status()) {
            case BankStatus.Pending _ -> new Nothing();
            case BankStatus.Accepted _ -> state instanceof Sent ? new Moved(new Accepted(in.run())) : new Nothing();
            case BankStatus.Settled _ -> switch (in) {
                case Sent _ -> new Moved(new Paid(in.run(), hear.on()));
                case Accepted _ -> new Moved(new Paid(in.run(), hear.on()));
                case Paid _ -> new Nothing();
                case Returned _ -> new Nothing();
                case Rejected _ -> new Contradiction(state, hear.status());
            };
            case BankStatus.Rejected(var reasons) -> switch (in) {
                case Sent _ -> new Moved(new Rejected(in.run(), reasons));
                case Accepted _ -> new Moved(new Rejected(in.run(), reasons));
                case Rejected _ -> new Nothing();
                case Paid _ -> new Contradiction(state, hear.status());
                case Returned _ -> new Contradiction(state, hear.status());
            };
        };
    }

    /** Money can come back before the bank has told that it left: the account's entries and the answers come by two ways. */
    private Moving comeBack(Return step) {
        return switch (state) {
            case Sent(var run) -> new Moved(new Returned(run, step.on(), step.reason()));
            case Accepted(var run) -> new Moved(new Returned(run, step.on(), step.reason()));
            case Paid(var run, _) -> new Moved(new Returned(run, step.on(), step.reason()));
            case Returned _ -> new Nothing();
            case Planned _ -> new CannotMove(state, step);
            case Stopped _ -> new CannotMove(state, step);
            case Cancelled _ -> new CannotMove(state, step);
            case Rejected _ -> new CannotMove(state, step);
        };
    }
}
