package trygg.benefits.recovery;

import java.time.LocalDate;
import java.util.List;

import trygg.benefits.application.ApplicationId;
import trygg.benefits.application.Money;
import trygg.platform.db.Tx;

/** Says what has been paid on an application: a fact of whoever pays, which recovery only reads. */
public interface PaidSums {

    record Paid(LocalDate on, Money amount) {
    }

    List<Paid> of(Tx tx, ApplicationId application);
}
