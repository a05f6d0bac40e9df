package trygg.housing.purchase;

import java.time.LocalDate;
import java.util.UUID;

/** What can come of setting terms and of buying a home. */
public sealed interface Buying {

    record TermsSet(Terms terms) implements Buying {
    }

    record TermsRepeated(Terms terms) implements Buying {
    }

    record OtherContent(UUID id) implements Buying {
    }

    /** The home has other terms from that day on. */
    record OtherTermsThatDay(LocalDate day) implements Buying {
    }

    /**
     * Who lives there keeps the terms of the day of the keys, and what held before today is not rewritten.
     *
     * @param earliest the first day on which new terms can begin to hold
     */
    record Backdated(LocalDate earliest) implements Buying {
    }

    record Bought(Purchase purchase) implements Buying {
    }

    /** The same was told before. */
    record BoughtAgain(Purchase purchase) implements Buying {
    }

    /** On another day. */
    record BoughtBefore(Purchase purchase) implements Buying {
    }

    /** No terms have been set for the home. */
    record NoTerms() implements Buying {
    }

    /** @param from the first day it can be bought */
    record TooEarly(LocalDate from) implements Buying {
    }

    /** The day has not come yet, or lies before the keys. */
    record Untimely() implements Buying {
    }

    /** The tenancy is over, or the home is promised to somebody else. */
    record NotToBeHad() implements Buying {
    }

    record Unknown() implements Buying {
    }
}
