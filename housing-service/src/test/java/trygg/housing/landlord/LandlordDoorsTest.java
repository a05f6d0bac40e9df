package trygg.housing.landlord;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;

import org.junit.jupiter.api.Test;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

import io.quarkus.security.PermissionsAllowed;

/** C058: what a landlord's scope and role open is written on every door of housing, those of tomorrow among them. */
class LandlordDoorsTest {

    private record Door(Class<?> type, Method method, Set<String> keys) {

        boolean landlords() {
            return keys.contains("landlord") || keys.contains("housing.landlord");
        }
    }

    private static List<Door> doors() {
        var doors = new ArrayList<Door>();
        for (var found : new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("trygg.housing")) {
            var type = found.isAnnotatedWith(Path.class) ? found.reflect() : null;
            if (type == null) {
                continue;
            }
            Arrays.stream(type.getMethods()).filter(LandlordDoorsTest::answers)
                    .forEach(method -> doors.add(new Door(type, method, keys(method, type))));
        }
        return doors;
    }

    private static boolean answers(Method method) {
        return Arrays.stream(method.getAnnotations())
                .anyMatch(one -> one.annotationType().isAnnotationPresent(HttpMethod.class));
    }

    /** What stands on the method counts; where nothing does, what stands on the class. */
    private static Set<String> keys(Method method, Class<?> type) {
        var own = keys(method);
        return own.isEmpty() ? keys(type) : own;
    }

    private static Set<String> keys(AnnotatedElement element) {
        var roles = element.getAnnotation(RolesAllowed.class);
        var scopes = element.getAnnotation(PermissionsAllowed.class);
        return roles != null ? Set.of(roles.value())
                : scopes != null ? Set.of(scopes.value())
                        : element.isAnnotationPresent(PermitAll.class) ? Set.of("everybody") : Set.of();
    }

    @Test
    void noDoorStandsOpenByNeglect() {
        assertThat(doors()).hasSizeGreaterThan(60).filteredOn(door -> door.keys().isEmpty()).isEmpty();
    }

    @Test
    void onlyALandlordsOwnDoorsOpenToALandlord() {
        assertThat(doors()).filteredOn(Door::landlords).isNotEmpty()
                .allMatch(door -> path(door).startsWith("/api/v1/landlord") || path(door).startsWith("/landlord"))
                .allMatch(door -> door.keys().size() == 1);
        assertThat(doors()).filteredOn(door -> path(door).matches("/(api/v1/)?landlord(/.*)?")).isNotEmpty()
                .allMatch(Door::landlords);
    }

    private static String path(Door door) {
        return door.type().getAnnotation(Path.class).value();
    }
}
