-- Reads one address over and over, with a token where one is given.
dofile(os.getenv("BENCH_FOLDER") .. "/summary.lua")

wrk.headers["Accept"] = "application/json"
if os.getenv("BENCH_TOKEN") then
  wrk.headers["Authorization"] = "Bearer " .. os.getenv("BENCH_TOKEN")
end
