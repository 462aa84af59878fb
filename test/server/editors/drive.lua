-- Uses Neovim as a person would, and writes what was seen to the file that DRIVE_RESULT names. Works in Neovim 0.7 and later.
local seen = { notices = {} }

vim.notify = function(text) table.insert(seen.notices, text) end

local function wait_for(what, test)
  if not vim.wait(tonumber(vim.env.DRIVE_PATIENCE), test, 20) then error("waited for " .. what) end
end

local function text_of(buffer)
  return table.concat(vim.api.nvim_buf_get_lines(buffer, 0, -1, false), "\n")
end

local function findings()
  local messages = vim.tbl_map(function(finding) return finding.message end, vim.diagnostic.get(0))
  table.sort(messages)
  return messages
end

local function floating_text()
  for _, window in ipairs(vim.api.nvim_list_wins()) do
    if vim.api.nvim_win_get_config(window).relative ~= "" then
      return text_of(vim.api.nvim_win_get_buf(window))
    end
  end
end

local function log(command, line)
  vim.ui.input = function(options, answer)
    seen.prompt = options.prompt
    answer(line)
  end
  local before = #seen.notices
  vim.cmd(command)
  wait_for("the answer to " .. command, function() return #seen.notices > before end)
end

local function drive()
  wait_for("findings", function() return #findings() > 0 end)
  seen.findings = findings()
  if vim.env.DRIVE_ONLY == "findings" then return end

  vim.fn.search("Dana")
  vim.lsp.buf.hover()
  wait_for("the hover", floating_text)
  seen.hover = floating_text()

  vim.fn.search("voicmail")
  local before = text_of(0)
  vim.ui.select = function(items, options, choose)
    local titles = vim.tbl_map(options.format_item or tostring, items)
    seen.actions = titles
    for index, title in ipairs(titles) do
      if title:find(vim.env.DRIVE_FIX, 1, true) then return choose(items[index], index) end
    end
    error("no action like " .. vim.env.DRIVE_FIX)
  end
  vim.lsp.buf.code_action()
  wait_for("the quick fix", function() return text_of(0) ~= before end)

  log("TouchbaseLog", "called, voicemail, next call friday")
  log("TouchbaseLog!", "emailed Luis - the slides")
  log("TouchbaseLog", "xyzzy")
  vim.cmd("silent wall")
end

local ok, problem = pcall(drive)
if not ok then seen.problem = tostring(problem) end
local file = assert(io.open(vim.env.DRIVE_RESULT, "w"))
file:write(vim.fn.json_encode(seen))
file:close()
vim.cmd("qall!")
