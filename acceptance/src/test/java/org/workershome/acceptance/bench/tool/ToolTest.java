package org.workershome.acceptance.bench.tool;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ToolTest {
  @Test
  void oneCommandBringsAllThatIsMissing() {
    assertThat(Tool.install(List.of(Tool.WRK, Tool.NGINX, Tool.PGBENCH)))
        .isEqualTo("apt-get install -y nginx postgresql-contrib wrk");
  }
}
