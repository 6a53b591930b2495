package org.workershome.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

/** However somebody else reads a target that we let pass, he ends up in the room that we chose. */
class RouteTableProperties {
  private static final RouteTable TABLE =
      RouteTable.of(
          Map.of("petition", URI.create("http://127.0.0.1:8081")),
          Map.of("petition", List.of("petitions", "petition")),
          10,
          Map.of());

  @Property(tries = 20_000)
  void noReadingOfAnAdmittedTargetLeavesItsPrefix(@ForAll("targets") String target) {
    boolean plain = Target.fault(target) == null;
    Statistics.label("plain").collect(plain);
    if (!plain) {
      return;
    }
    URI read = URI.create(target);
    String path = read.getRawPath();
    TABLE
        .find(path)
        .ifPresent(
            route -> {
              String prefix = RouteTable.PREFIX + route.segment();
              String once = URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
              String twice = URLDecoder.decode(once.replace("+", "%2B"), StandardCharsets.UTF_8);
              assertThat(read.normalize().getRawPath()).isEqualTo(path);
              for (String reading :
                  List.of(path, once, twice, path.toLowerCase(Locale.ROOT), once.strip())) {
                assertThat(Path.of(reading).normalize()).startsWithRaw(Path.of(prefix));
                assertThat(reading).doesNotContain("\\", ";", "//", "/../", "/./");
              }
            });
  }

  @Property(tries = 2_000)
  void everyPathOfOrdinaryLettersIsPlain(@ForAll("ordinary") List<String> segments) {
    assertThat(Target.fault("/api/" + String.join("/", segments))).isNull();
  }

  @Provide
  Arbitrary<String> targets() {
    Arbitrary<String> pieces =
        Arbitraries.oneOf(
            Arbitraries.of("/", "/api", "/petitions", "/petition", "/q", "/a", "/metrics"),
            Arbitraries.of(
                "/..", "/.", "..", ".", "//", "\\", ";", "?", "#", "%", "*", "@", ":", " "),
            Arbitraries.of(
                "%2e", "%2E", "%2f", "%5c", "%00", "%25", "%252e", "%3b", "%c0%af", "%e5%b7%a5"),
            Arbitraries.strings().ascii().ofMaxLength(3),
            Arbitraries.strings().alpha().ofMinLength(1).ofMaxLength(3));
    Arbitrary<String> start = Arbitraries.of("/api/petitions", "/api/petition", "/api", "");
    return start.flatMap(
        first -> pieces.list().ofMaxSize(4).map(rest -> first + String.join("", rest)));
  }

  @Provide
  Arbitrary<List<String>> ordinary() {
    return Arbitraries.strings()
        .withCharRange('a', 'z')
        .withCharRange('A', 'Z')
        .withCharRange('0', '9')
        .withChars("-_~!$&'()*+,=:@")
        .ofMinLength(1)
        .ofMaxLength(20)
        .list()
        .ofMinSize(1)
        .ofMaxSize(6);
  }
}
