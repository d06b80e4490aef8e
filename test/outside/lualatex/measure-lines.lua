-- Writes each line of each paragraph that LuaTeX breaks to lines.tsv: whether it is the last one,
-- the word space as a multiple of the font's own, the code of the last character, the text.
local out = io.open("lines.tsv", "w")
local GLUE, GLYPH, HLIST, DISC =
  node.id("glue"), node.id("glyph"), node.id("hlist"), node.id("disc")
-- Subtypes of glue between words, after punctuation or not.
local SPACE, XSPACE = 13, 14
local SHRINKING = 2

local function describe(line)
  local ratio = line.glue_sign == SHRINKING and -line.glue_set or line.glue_set
  local space, last, characters = 1, 0, {}
  local function add(glyph)
    last = glyph.char
    if glyph.char < 0x110000 then characters[#characters + 1] = utf8.char(glyph.char) end
  end
  for each in node.traverse(line.head) do
    if each.id == GLYPH then
      add(each)
    elseif each.id == DISC then
      for glyph in node.traverse_id(GLYPH, each.replace) do add(glyph) end
    elseif each.id == GLUE and (each.subtype == SPACE or each.subtype == XSPACE) then
      characters[#characters + 1] = " "
      -- Lines filled by \parfillskip keep their spaces.
      if line.glue_order == 0 then
        local give = ratio > 0 and each.stretch or each.shrink
        space = 1 + ratio * give / each.width
      end
    end
  end
  return space, last, table.concat(characters)
end

luatexbase.add_to_callback("post_linebreak_filter", function(head)
  local lines = {}
  for line in node.traverse_id(HLIST, head) do lines[#lines + 1] = line end
  for i, line in ipairs(lines) do
    local space, last, text = describe(line)
    local kind = i == #lines and "last" or "line"
    out:write(string.format("%s\t%.6f\t%d\t%s\n", kind, space, last, text))
  end
  return true
end, "measure lines")
