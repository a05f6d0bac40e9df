package trygg.platform.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.Properties;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ShellTextsTest {

    /** Without this, a text missing in one language is silently shown in Norwegian. */
    @ParameterizedTest
    @EnumSource
    void everyTextIsWrittenInEveryLanguage(Language language) throws IOException {
        var texts = new Properties();
        try (var file = getClass().getResourceAsStream("/messages/shell_" + language.tag() + ".properties")) {
            texts.load(new InputStreamReader(Objects.requireNonNull(file), StandardCharsets.UTF_8));
        }

        assertThat(texts.stringPropertyNames()).containsExactlyInAnyOrderElementsOf(
                Arrays.stream(ShellMessages.class.getDeclaredMethods()).map(Method::getName).toList());
        assertThat(texts.values()).noneMatch(text -> text.toString().isBlank());
    }

    /** The content security policy would silently drop them in the browser. */
    @Test
    void noTemplateHasInlineStyleOrScript() throws IOException {
        try (var files = Files.walk(Path.of("src/main/resources/templates"))) {
            for (var template : files.filter(file -> file.toString().endsWith(".html")).toList()) {
                assertThat(Files.readString(template)).as(template.toString())
                        .doesNotContain(" style=", "<style", " onclick=", " onchange=", " onsubmit=", "<script>");
            }
        }
    }
}
