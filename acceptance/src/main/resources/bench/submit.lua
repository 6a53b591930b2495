-- Hands in a petition with every request, each under an Idempotency-Key of its own.
dofile(os.getenv("BENCH_FOLDER") .. "/summary.lua")

local run = os.getenv("BENCH_RUN")
local threads = 0
local before, after
local sent = 0

function setup(thread)
  thread:set("number", threads)
  threads = threads + 1
end

-- The request is put together once; only the key in its middle changes. Formatting it anew every
-- time would cost the generator more than the key is worth.
function init(args)
  wrk.method = "POST"
  wrk.headers["Content-Type"] = "application/json"
  wrk.headers["Authorization"] = "Bearer " .. os.getenv("BENCH_TOKEN")
  wrk.headers["Idempotency-Key"] = "@KEY@"
  wrk.body = os.getenv("BENCH_BODY")
  local request = wrk.format()
  local from, to = request:find("@KEY@", 1, true)
  before, after = request:sub(1, from - 1), request:sub(to + 1)
end

function request()
  sent = sent + 1
  return before .. string.format("bench-%s-%d-%d", run, number, sent) .. after
end
