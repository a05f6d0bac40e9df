package trygg.intake.nationalid;

/** What can come of reading a written identity number. Neither case carries the text that was read, valid or not. */
public sealed interface NationalIdReading {

    record Valid(NationalId id) implements NationalIdReading {
    }

    record Invalid(Reason reason) implements NationalIdReading {
    }

    /** Why a text is no number. The codes are stable: pages translate them, the API repeats them. */
    enum Reason {
        EMPTY("empty", "The identity number is empty."),
        WRONG_CHARACTERS("wrong-characters",
                "An identity number holds digits only, with at most one separator after the date."),
        WRONG_LENGTH("wrong-length",
                "A Norwegian identity number has 11 digits, a Swedish one 10 or 12."),
        NO_SUCH_DATE("no-such-date", "The identity number starts with a date that does not exist."),
        NOT_YET_BORN("not-yet-born", "The identity number starts with a date that lies in the future."),
        NO_SUCH_SERIAL("no-such-serial", "The identity number has a serial number that is never issued."),
        WRONG_CHECK_DIGIT("wrong-check-digit", "A digit of the identity number is wrong: the check digits do not fit.");

        private final String code;
        private final String sentence;

        Reason(String code, String sentence) {
            this.code = code;
            this.sentence = sentence;
        }

        public String code() {
            return code;
        }

        /** A plain English sentence without the number. */
        public String sentence() {
            return sentence;
        }
    }

    static NationalIdReading invalid(Reason reason) {
        return new Invalid(reason);
    }
}
