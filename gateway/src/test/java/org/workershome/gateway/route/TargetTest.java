package org.workershome.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TargetTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/api/petitions",
        "/api/petitions/",
        "/api/petitions/0192f0c1-0000-7000-8000-000000000000",
        "/api/petitions?state=RECEIVED&limit=50&cursor=abc_-~",
        "/api/petitions/XF-CQ.ENERGY-2026-000001",
        "/api/petitions/%E5%B7%A5%E4%BC%9A",
        "/api/petitions/a...b/.hidden/..c",
        "/api/report/work?union=CQ&from=2026-01-01&to=2026-12-31",
        "/api/petitions?q=%E5%B7%A5%2F%2E%25&next=a/b?c;d"
      })
  void plainTargetsPass(String target) {
    assertThat(Target.fault(target)).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "*",
        "api/petitions",
        "http://evil.example/api/petitions",
        "//evil.example/api/petitions",
        "/api//petitions",
        "/api/../q/metrics",
        "/api/./petitions",
        "/api/petitions/..",
        "/api/petitions/.",
        "/api/petitions/..?x=1",
        "/api/%2e%2e/q/metrics",
        "/api/petitions/%2E",
        "/api/petitions%2Fq",
        "/api/petitions%2fq",
        "/api/petitions\\q",
        "/api/petitions%5cq",
        "/api/petitions%252fq",
        "/api/petitions;x=1",
        "/api/petitions%3bx",
        "/api/petitions%00",
        "/api/petitions%0d%0aHost:x",
        "/api/petitions%7f",
        "/api/petitions%",
        "/api/petitions%4",
        "/api/petitions%zz",
        "/api/petitions/%c0%af",
        "/api/petitions/%e5%b7",
        "/api/petitions/工会",
        "/api/petitions/a b",
        "/api/petitions#x",
        "/api/petitions%23x",
        "/api/petitions?a=%",
        "/api/petitions?a=%0",
        "/api/petitions?a=%00",
        "/api/petitions?a={b}",
        "/api/petitions?a=\"",
        "/api/petitions?a=b#c",
        "/api/petitions?a=b|c"
      })
  void targetsWithASecondReadingAreRefused(String target) {
    assertThat(Target.fault(target)).isNotNull();
  }
}
