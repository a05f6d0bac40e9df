package trygg.acceptance.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Random;

import org.junit.jupiter.api.RepeatedTest;

class SyntheticNumbersTest {

    private static final Random RANDOM = new Random(7);

    @RepeatedTest(50)
    void swedishNumbersPassTheCheckAndBelongToNobody() {
        var number = SyntheticNumbers.swedish(anyBirthDate(), RANDOM);

        assertThat(number).matches("(19|20)\\d{6}9[89]\\d\\d");
        var sum = 0;
        for (int i = 2; i < 12; i++) {
            var digit = number.charAt(i) - '0';
            sum += i % 2 == 1 ? digit : digit < 5 ? digit * 2 : digit * 2 - 9;
        }
        assertThat(sum % 10).isZero();
    }

    @RepeatedTest(50)
    void norwegianNumbersPassBothChecksAndBelongToNobody() {
        var number = SyntheticNumbers.norwegian(anyBirthDate(), RANDOM);

        assertThat(number).matches("\\d{2}[89]\\d{8}");
        assertThat(weighted(number, 3, 7, 6, 1, 8, 9, 4, 5, 2, 1) % 11).isZero();
        assertThat(weighted(number, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1) % 11).isZero();
    }

    private static int weighted(String number, int... weights) {
        var sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * (number.charAt(i) - '0');
        }
        return sum;
    }

    private static LocalDate anyBirthDate() {
        return LocalDate.of(1940, 1, 1).plusDays(RANDOM.nextInt(80 * 365));
    }
}
