# expect: lecture_image, two_lines, image_stays_unchanged, not_square, wide_padding
# hint.ko: 이미지를 키우지 않고 이미지의 가장자리를 0으로 덮어썼습니다. 받은 배열도 바뀌었습니다. 더 큰 새 배열을 만들어 가운데에 이미지를 넣으세요.
# hint.en: You overwrote the border of the image with zeros instead of making it larger, and changed the caller's array. Make a new, larger array and put the image into its middle.
def pad2d(image, pad):
    image[:pad] = 0
    image[:, :pad] = 0
    image[image.shape[0] - pad :] = 0
    image[:, image.shape[1] - pad :] = 0
    return image
